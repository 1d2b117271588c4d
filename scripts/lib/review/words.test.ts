import { expect, test } from 'vitest';
import { diffWords, likeness } from './words.ts';

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

test('equal texts have no difference', () => {
  expect(diffWords('Bra vård.', 'Bra vård.')).toEqual([{ kind: 'same', text: 'Bra vård.' }]);
});

test('a word that is exchanged is told once, with the sign after it left alone', () => {
  expect(show('Vården är nära.', 'Vården är trygg.')).toBe('Vården är [-nära][+trygg].');
});

test('a number with thousands is one word', () => {
  expect(show('har 1\u00a0036 listade', 'har 1\u00a0090 listade')).toBe(
    'har [-1\u00a0036][+1\u00a0090] listade',
  );
});

test('neighbouring words that are exchanged are one change', () => {
  expect(show('två röda hus', 'tre gula båtar')).toBe('[-två röda hus][+tre gula båtar]');
});

test('a sentence put in is all that is told', () => {
  expect(show('Ett. Tre.', 'Ett. Två. Tre.')).toBe('Ett. [+Två. ]Tre.');
});

test('texts of other words are unlike, and an edited text is alike', () => {
  expect(likeness('alfa beta', 'gamma delta')).toBe(0);
  expect(likeness('ett två tre fyra', 'ett två tre fem')).toBe(0.75);
});
