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

const chart = (value: number) =>
  `<figure id="d"><svg class="chart chart-wide"><rect width="${value}"/></svg><svg class="chart chart-narrow"><rect height="${value}"/></svg></figure>`;
/** Each stop and where it leads on. */
const stopsOf = (html: string) =>
  [...html.matchAll(/id="(andring-\d)"[^>]*>[^<]*<\/\w+><a[^>]*href="([^"]*)"/g)].map(([, id, next]) => [
    id,
    next,
  ]);

test('a chart has one stop, after its drawings for both widths, on the way from what is above it to what is below', () => {
  const marked = mark(`<p>Ett.</p>${chart(1)}<p>Två.</p>`, `<p>Ett hus.</p>${chart(2)}<p>Två hus.</p>`);
  expect(marked.match(/Diagrammet är ändrat/g)).toHaveLength(1);
  expect(marked).toMatch(/chart-narrow[^§]*<\/svg><a id="andring-2"/);
  expect(stopsOf(marked)).toEqual([
    ['andring-1', '#andring-2'],
    ['andring-2', '#andring-3'],
    ['andring-3', '#granskning-nasta-sida'],
  ]);
  expect(marked).toContain('3 ändringar på sidan');
});

test('a page where only a chart has changed leads on to the next page', () => {
  expect(stopsOf(mark(chart(1), chart(2)))).toEqual([['andring-1', '#granskning-nasta-sida']]);
});

test('stops come in the order of the page, where a passage has been moved too', () => {
  const [a, b, c] = ['<p>Alfa om hus.</p>', '<p>Beta om båtar.</p>', '<p>Gamma om vägar.</p>'];
  const marked = mark(`${a}${b}${c}<p>Sist.</p>`, `<p>Först.</p>${b}${c}${a}`);
  const places = [1, 2, 3].map((number) => marked.indexOf(`id="andring-${number}"`));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a note beside a text and at its end has one stop', () => {
  const notes = (word: string) =>
    `<div class="notes" aria-hidden="true"><p><b>1</b> ${word}</p></div><p>Text.</p><div class="end-notes" aria-hidden="true"><p><b>1</b> ${word}</p></div><p>Slut.</p>`;
  expect(stopsOf(mark(notes('Bilagan, s. 1.'), notes('Bilagan, s. 2.')))).toHaveLength(1);
});

test('notes with other numbers and the same words are told once, above the page', () => {
  const notes = (...lines: string[]) =>
    `<div class="notes" aria-hidden="true">${lines.map((line, at) => `<p><b>${at + 1}</b> ${line}</p>`).join('')}</div><p>Text.</p>`;
  const marked = mark(notes('Ett.', 'Två.'), notes('Noll.', 'Ett.', 'Två.'));
  expect(marked).toContain('Noterna 1–2 har blivit 2–3, med samma ord.');
  expect(stopsOf(marked)).toHaveLength(1);
});
