import { listSentences } from '../../../src/core/changes/follow/split-sentences.ts';
import type { MovedSentence, NarrativeChange, PassageChange } from './narrative-change.ts';

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
 * Passages that are new and that also stand somewhere else, or that have a sentence of another one, are told as that:
 * whoever edits one may have to edit both.
 * @param find passages of the later version that hold what is written so, itself among them.
 */
export function markCopies(
  changes: readonly NarrativeChange[],
  find: (source: string) => readonly PassageAt[],
): NarrativeChange[] {
  const mark = (passage: PassageChange): PassageChange => {
    const { kind, after = '', sentences = [] } = passage;
    if (kind !== 'added' || isShort(after)) return passage;
    const others = find(after).filter(({ file, line }) => file !== passage.file || line !== passage.line);
    const copies = others
      .filter(({ source }) => unwrap(source) === unwrap(after))
      .map(({ file, heading }) => ({ kind: 'also' as const, text: after, file, heading }));
    const told = copies.length > 0 ? copies : listCopied(passage);
    return told.length === 0 ? passage : { ...passage, sentences: [...sentences, ...told] };
  };

  /** Sentences that one other passage has: what many have is a turn of phrase. */
  const listCopied = ({ file, line, after = '', words, sentences = [] }: PassageChange): MovedSentence[] => {
    const moved = new Set(sentences.map(({ text }) => text));
    const [sources, read] = [unwrap(after), words.map(({ text }) => text).join('')].map(listSentences);
    return (sources ?? []).flatMap((source, at): MovedSentence[] => {
      const text = (read?.length === sources?.length && read?.[at]) || source;
      if (isShort(source) || moved.has(text)) return [];
      const [other, ...more] = find(source).filter((one) => one.file !== file || one.line !== line);
      return other && more.length === 0
        ? [{ kind: 'part', text, file: other.file, heading: other.heading }]
        : [];
    });
  };
  // A new edition says most of what the one before it says.
  return changes.map((change) =>
    change.kind === 'copied' ? change : { ...change, passages: change.passages.map(mark) },
  );
}

function isShort(source: string): boolean {
  return source.split(/\s+/).length < LEAST_WORDS;
}

/** Text as it is written, however its lines are broken. */
export function unwrap(source: string): string {
  return source.replace(/[^\S\u00a0]+/g, ' ').trim();
}
