import { expect, test } from 'vitest';
import { splitPages } from '../parse/source-pages.ts';
import { hasNumber, hasWords } from './confirm.ts';

test.each([
  ['kostnaden 15 949 kr/listad', 15949],
  ['Backen 1036 |Fjället 2446', 1036],
  ['var 10\u00a0680 kr', 10680],
  ['färre än 5,000', 5000],
  ['4.389 listade', 4389],
  ['utfallet 0,36', 0.36],
  ['72.2% av', 72.2],
  ['nio månaders uppsägning', 9],
  ['för de Tolv minsta', 12],
  ['båda i egen regi', 2],
  ['Ingen av dem', 0],
  ['-1159 listade', -1159],
  ['(47 103)', 47103],
])('%s has %d', (page, value) => {
  expect(hasNumber(page, value)).toBe(true);
});

test.each([
  ['kostnaden 15 949 kr', 5949],
  ['kostnaden 15 949 kr', 15],
  ['1036', 103],
  ['1036', 36],
  ['0,36', 0.3],
  ['0,36', 36],
  ['tolvan', 12],
  ['2446', 2464],
])('%s has no %d', (page, value) => {
  expect(hasNumber(page, value)).toBe(false);
});

test('words are found over line ends, and where text recognition lost the accents', () => {
  const page = 'sarskilt viktigt att utre-\nda om lagre troskel';
  expect(hasWords(page, 'Särskilt viktigt att utreda')).toBe(true);
  expect(hasWords(page, 'särskilt […] tröskel')).toBe(true);
  expect(hasWords(page, 'särskilt oviktigt')).toBe(false);
});

test('pages are parted by form feeds, else by the lines where they start', () => {
  expect(splitPages('ett\ftvå\f', undefined)).toEqual(['ett', 'två']);
  expect(splitPages('a\nb\nc\nd', [1, 2, 4])).toEqual(['a', 'b\nc', 'd']);
  expect(splitPages('a\nb', undefined)).toEqual(['a\nb']);
});
