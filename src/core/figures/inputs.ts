import type { Texts } from '../../i18n/texts.ts';
import type { SourceReference } from '../schema/source.ts';
import type { Figure } from './figure.ts';
import type { Formats } from './format.ts';

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
  const notes = inputs.flatMap((input) =>
    input.notes.map((note) => ({ about: input.subject.label, ...note })),
  );
  return [...new Map(notes.map((note) => [note.prose, note])).values()];
}

/** What is computed from an approximate value is approximate too; the word is neutral, since inputs may differ. */
export function mergeQualifiers(inputs: readonly Figure[], texts: Texts): string | undefined {
  return inputs.some(({ qualifier }) => qualifier !== undefined) ? texts.t('figure.approximate') : undefined;
}

/** Why nothing can be computed from the inputs; undefined when they all have a value. */
export function mergeMissing(inputs: readonly Figure[], texts: Texts, formats: Formats): Figure['missing'] {
  const gaps = inputs.filter(({ value }) => value === null);
  const [kind, ...others] = new Set(gaps.map(({ missing }) => missing?.kind ?? 'not-stated'));
  if (kind === undefined) return undefined;
  const names = new Set(gaps.map(({ subject }) => subject.label));
  return {
    kind: others.length > 0 ? 'not-stated' : kind,
    why: texts.t('computed.gaps', { names: formats.names([...names]) }),
  };
}
