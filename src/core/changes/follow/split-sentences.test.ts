import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

test('where one text has more, sentences that begin alike are held against each other', () => {
  const before = 'Lägst: Alby, 1 kr. Högst: Berga, 9 kr.';
  expect(splitSentences(before, 'Lägst: Alby, 2 kr. Högst: Cedra, 9 kr. Beloppet är osäkert.')).toEqual([
    ['Lägst: Alby, 1 kr.', 'Lägst: Alby, 2 kr.'],
    ['Högst: Berga, 9 kr.', 'Högst: Cedra, 9 kr.'],
    ['', 'Beloppet är osäkert.'],
  ]);
});

test('what is left of both is one pair', () => {
  expect(splitSentences('Lägst: Alby, 1 kr. Högst: Berga, 9 kr.', 'Alby har 1 kr.')).toEqual([
    ['Lägst: Alby, 1 kr. Högst: Berga, 9 kr.', 'Alby har 1 kr.'],
  ]);
});
