import { expect, test } from 'vitest';
import { pairPieces } from './pair.ts';
import type { Passage } from './read-narrative.ts';
import { joinSplits } from './split-passages.ts';
import { diffWords } from './words.ts';

const CATS = 'Katten Misse sover i den gröna korgen hela dagen.';
const DOGS = 'Hunden Karo springer på den stora ängen varje kväll.';
const BIRDS = 'Fåglarna sjunger i den gamla eken när våren kommer.';

const passage = (text: string, at: number): Passage => ({
  ...{ text, source: text, file: 'a.mdx', line: at, lastLine: at, kind: 'paragraph' },
  ...{ tags: [], links: [], heading: 'Djuren', previous: '' },
});
const told = (olds: string[], nows: string[]) => {
  const [before, after] = [olds.map(passage), nows.map(passage)];
  const pairs = joinSplits(before, after, pairPieces(before, after), () => false);
  return pairs.map(({ kind, before: old, after: now }) => [
    kind,
    diffWords(old?.text ?? '', now?.text ?? '')
      .filter((word) => word.kind !== 'same')
      .map((word) => `${word.kind === 'added' ? '+' : '-'}${word.text.trim()}`),
  ]);
};

test('a paragraph that is two now is told once, with the words that differ', () => {
  expect(told([`${CATS} ${DOGS}`], [CATS, DOGS.replace('stora', 'lilla')])).toEqual([
    ['changed', ['+¶', '-stora', '+lilla']],
  ]);
});

test('two paragraphs that are one now are told once', () => {
  expect(told([CATS, DOGS, BIRDS], [`${CATS} ${DOGS}`, BIRDS])).toEqual([['changed', ['-¶']]]);
});

test('a paragraph that is three now is told once', () => {
  expect(told([`${CATS} ${DOGS} ${BIRDS}`], [CATS, DOGS, BIRDS])).toEqual([['changed', ['+¶', '+¶']]]);
});

test('a new paragraph beside an edited one is new', () => {
  expect(told([`${CATS} ${DOGS}`], [CATS, BIRDS]).map(([kind]) => kind)).toEqual(['changed', 'added']);
});
