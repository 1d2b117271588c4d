import { expect, test } from 'vitest';
import { pairPieces } from './pair.ts';

const pieces = (...texts: string[]) => texts.map((text) => ({ text }));
const row = (key: string, text: string) => ({ key, text });
const show = (pairs: ReturnType<typeof pairPieces>) =>
  pairs.map(({ kind, before, after }) => `${kind}: ${before?.text ?? ''} → ${after?.text ?? ''}`);

test('the same pieces in the same order give nothing', () => {
  expect(pairPieces(pieces('a', 'b'), pieces('a', 'b'))).toEqual([]);
});

test('an edited text is one change', () => {
  expect(
    show(
      pairPieces(pieces('x', 'Vården ska vara nära alla.'), pieces('x', 'Vården ska vara trygg för alla.')),
    ),
  ).toEqual(['changed: Vården ska vara nära alla. → Vården ska vara trygg för alla.']);
});

test('a text that stands elsewhere was moved, and those that it passed were not', () => {
  expect(show(pairPieces(pieces('ett', 'två', 'tre', 'fyra'), pieces('fyra', 'ett', 'två', 'tre')))).toEqual([
    'moved: fyra → fyra',
  ]);
});

test('texts with nothing in common are one that went and one that came', () => {
  expect(show(pairPieces(pieces('x', 'alfa', 'y'), pieces('x', 'beta', 'y')))).toEqual([
    'removed: alfa → ',
    'added:  → beta',
  ]);
});

test('rows with the same name are the same row, whatever they say and wherever they stand', () => {
  const before = [row('A', 'A | 1'), row('B', 'B | 2'), row('C', 'C | 3')];
  const after = [row('B', 'B | 2'), row('C', 'C | 3'), row('A', 'A | 9')];
  expect(show(pairPieces(before, after))).toEqual(['changed: A | 1 → A | 9']);
});
