import { listSentences } from '../../../src/core/changes/follow/split-sentences.ts';
import type { MovedSentence, NarrativeChange, PassageChange } from './narrative-change.ts';

/** A shorter sentence may stand in two places by chance. */
const LEAST_WORDS = 6;

type Side = 'removed' | 'added';

/**
 * Sentences that went from one edited passage and came in another, word by word, are told as moved: only those that
 * are long, and that went and came once, so that nothing is guessed.
 */
export function joinSentences(changes: readonly NarrativeChange[]): NarrativeChange[] {
  // A copied text is compared with one that still stands.
  const passages = changes
    .filter(({ kind }) => kind !== 'copied')
    .flatMap((change) => change.passages)
    .filter(({ kind }) => kind === 'changed' || kind === 'added' || kind === 'removed');
  const [gone, come] = [findOnce(passages, 'removed'), findOnce(passages, 'added')];
  const sentences = new Map<PassageChange, MovedSentence[]>();
  const tell = (passage: PassageChange, kind: MovedSentence['kind'], text: string, other: PassageChange) => {
    const { file, heading } = other;
    sentences.set(passage, [...(sentences.get(passage) ?? []), { kind, text, file, heading }]);
  };
  for (const [text, from] of gone) {
    const to = come.get(text);
    if (!to) continue;
    tell(from, 'to', text, to);
    tell(to, 'from', text, from);
  }
  if (sentences.size === 0) return [...changes];
  const mark = (passage: PassageChange): PassageChange => {
    const moved = sentences.get(passage);
    return moved ? { ...passage, sentences: moved } : passage;
  };
  return changes.map((change) => ({ ...change, passages: change.passages.map(mark) }));
}

/** Long sentences that passages have at one side only, by their words, with the passage; those that are twice are none. */
function findOnce(passages: readonly PassageChange[], side: Side): Map<string, PassageChange> {
  const found = new Map<string, PassageChange>();
  const twice = new Set<string>();
  for (const passage of passages) {
    const others = new Set(readSide(passage, side === 'added' ? 'removed' : 'added'));
    for (const sentence of readSide(passage, side)) {
      if (others.has(sentence) || sentence.split(/\s+/).length < LEAST_WORDS) continue;
      if (found.has(sentence)) twice.add(sentence);
      found.set(sentence, passage);
    }
  }
  for (const sentence of twice) found.delete(sentence);
  return found;
}

function readSide({ words }: PassageChange, side: Side): string[] {
  return listSentences(
    words
      .filter(({ kind }) => kind === 'same' || kind === side)
      .map(({ text }) => text)
      .join(''),
  );
}
