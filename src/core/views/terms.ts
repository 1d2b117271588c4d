import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import type { SourceReference } from '../schema/source.ts';

/** A word of the glossary with its explanation. */
export interface TermView {
  id: string;
  label: string;
  prose: Prose;
  also: readonly string[];
  sources: readonly SourceReference[];
  inferred?: string;
}

/** The glossary, by word. */
export function listTerms({ workspace: { terms }, proseAt, formats }: Model): TermView[] {
  if (!terms) return [];
  return Object.entries(terms.data)
    .flatMap(([id, { label, also = [], source = [], inferred }]): TermView[] => {
      const prose = proseAt(terms, id, 'text');
      return prose ? [{ id, label, prose, also, sources: source, ...(inferred ? { inferred } : {}) }] : [];
    })
    .sort((a, b) => formats.compare(a.label, b.label));
}
