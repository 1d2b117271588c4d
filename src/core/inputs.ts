import type { Figure } from './figure.ts';
import type { SourceReference } from './schema/source.ts';

/** The sources of several figures: each document once, its pages in order. */
export function mergeSources(inputs: readonly { sources: readonly SourceReference[] }[]): SourceReference[] {
  const pages = new Map<string, Set<number>>();
  for (const { document, page } of inputs.flatMap((input) => input.sources)) {
    const known = pages.get(document) ?? new Set();
    for (const number of page) known.add(number);
    pages.set(document, known);
  }
  return [...pages].map(([document, page]) => ({ document, page: [...page].sort((a, b) => a - b) }));
}

/** The caveats of several figures, each told whose it is, each once. */
export function mergeNotes(inputs: readonly Figure[]): Figure['notes'] {
  const notes = inputs.flatMap((input) => input.notes.map((note) => ({ about: input.subject.label, ...note })));
  return [...new Map(notes.map((note) => [note.prose, note])).values()];
}
