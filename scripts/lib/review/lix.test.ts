import { expect, test } from 'vitest';
import { measureText } from './lix.ts';

test('LIX is words a sentence and long words in per cent', () => {
  // Ten words in two sentences, two of them longer than six letters: 5 + 20.
  expect(measureText(['Vi bor här nu. Det är en ganska trevlig sommarstad.']).lix).toBe(25);
});

test('an abbreviation before a small letter ends no sentence', () => {
  expect(measureText(['Vi har t.ex. hus.']).sentences).toBe(1);
});

test('a sentence of more than twenty-five words is named with its length', () => {
  const text = `${'ord '.repeat(26)}slut.`;
  expect(measureText([text, 'Kort.']).long.map(({ words }) => words)).toEqual([27]);
});

test('nothing to read weighs nothing', () => expect(measureText([])).toMatchObject({ words: 0, lix: 0 }));
