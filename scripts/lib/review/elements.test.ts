import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { wordElements } from './elements.ts';
import { textOf } from './page-words.ts';

test('what is left out of a long stretch is whole words', () => {
  const text = 'hälsocentralerna '.repeat(40).trim();
  const shown = textOf(wordElements([{ kind: 'same', text }], createTexts('sv')));
  expect(shown.length).toBeLessThan(text.length);
  expect(new Set(shown.split(' '))).toEqual(new Set(['hälsocentralerna', '[…]']));
});
