import type { NarrativeChange, PassageChange } from './narrative-change.ts';

/** A shorter passage may be said in two places by chance. */
const LEAST_WORDS = 6;

/** Where a passage stands. */
export interface PassageAt {
  source: string;
  file: string;
  line: number;
  heading: string;
}

/**
 * Passages that are new and that also stand somewhere else are told as that: whoever edits one may have to edit both.
 * @param find passages of the later version that are written as one is, itself among them.
 */
export function markCopies(
  changes: readonly NarrativeChange[],
  find: (source: string) => readonly PassageAt[],
): NarrativeChange[] {
  const mark = (passage: PassageChange): PassageChange => {
    const { kind, after = '', sentences = [] } = passage;
    if (kind !== 'added' || after.split(/\s+/).length < LEAST_WORDS) return passage;
    const others = find(after).filter(({ file, line }) => file !== passage.file || line !== passage.line);
    const copies = others.map(({ file, heading }) => ({ kind: 'also' as const, text: after, file, heading }));
    return copies.length === 0 ? passage : { ...passage, sentences: [...sentences, ...copies] };
  };
  // A new edition says most of what the one before it says.
  return changes.map((change) =>
    change.kind === 'copied' ? change : { ...change, passages: change.passages.map(mark) },
  );
}

/** Text as it is written, however its lines are broken. */
export function unwrap(source: string): string {
  return source.replace(/[^\S\u00a0]+/g, ' ').trim();
}
