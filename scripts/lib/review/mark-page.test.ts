import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { comparePage } from './compare-pages.ts';
import { markPage } from './mark-page.ts';
import { textOf } from './page-words.ts';
import { elementsOf } from './shell.ts';

const page = (main: string) =>
  `<!doctype html><html><head><title>T</title></head><body><main><h1>T</h1>${main}</main></body></html>`;
const mark = (before: string, after: string) => {
  const { compared } = comparePage('/', page(before), page(after));
  return compared ? markPage(compared, '/granskning/', createTexts('sv')) : '';
};
/** What each block of the page reads, marks and all. */
const read = (html: string) =>
  [...elementsOf(fromHtml(html))].filter(({ tagName }) => /^(?:p|th)$/.test(tagName)).map(textOf);

test('a passage that is gone is marked before what followed it, and opens what stood there', () => {
  const marked = mark('<p>Ett.</p><p>Borta helt.</p><p>Tre.</p>', '<p>Ett.</p><p>Tre.</p>');
  expect(read(marked)).toEqual(['Ett.', 'borttaget↓Tre.', 'Före ändringen: Borta helt.']);
});

test('passages that are gone side by side keep their order', () => {
  const marked = mark('<p>Ett.</p><p>Alfa.</p><p>Beta.</p><p>Tre.</p>', '<p>Ett.</p><p>Tre.</p>');
  expect(marked.indexOf('id="andring-1"')).toBeLessThan(marked.indexOf('id="andring-2"'));
  expect(marked).toMatch(/id="fore-1"[^>]*><p>Före ändringen: Alfa/);
});

test('the last passage, when it goes, is marked after what is left', () => {
  expect(read(mark('<p>Ett.</p><p>Borta helt.</p>', '<p>Ett.</p>'))[0]).toBe('Ett.borttaget↓');
});

test('a row that is gone is marked in the row that followed it', () => {
  const rows = (...names: string[]) =>
    `<table id="t"><tbody>${names.map((name) => `<tr><th>${name}</th><td>1</td></tr>`).join('')}</tbody></table>`;
  expect(read(mark(rows('A', 'B', 'C'), rows('A', 'C')))).toContain('borttaget↓C');
});

test('new words are marked alone, beside a passage that is gone', () => {
  const marked = mark('<p>Borta helt.</p><p>Ett hus.</p>', '<p>Ett stort hus.</p>');
  expect(marked).toContain('<mark class="review-mark">stort </mark>hus.');
  expect(marked).toContain('borttaget');
});

test('what only eyes see is marked where keyboards come', () => {
  const note = (words: string) => `<div aria-hidden="true"><p>${words}</p></div><p>Texten.</p>`;
  expect(read(mark(note('Not ett.'), note('Not två.'))).slice(0, 2)).toEqual(['Not två.', 'Texten.före↓']);
});
