import { expect, test } from 'vitest';
import { comparePage, comparePages, createComparison } from './compare-pages.ts';

const page = (main: string, footer = 'Utgåva ett') =>
  `<!doctype html><html><head><title>T</title></head><body><main><h1>T</h1>${main}</main><footer class="site-footer"><p>${footer}</p></footer></body></html>`;
const told = (before: string, after: string) =>
  comparePage('/', page(before), page(after)).change?.texts.map(({ kind, words }) =>
    [
      kind,
      ...words.map(({ kind: how, text }) =>
        how === 'same' ? text : how === 'added' ? `+${text}` : `-${text}`,
      ),
    ].join('|'),
  );

test('a page that only is written otherwise is the same page', () => {
  expect(
    comparePage('/', page('<p class="a">Ett <b>två</b></p>'), page('<p\nclass="b">Ett   <i>två</i></p>'))
      .change,
  ).toBeUndefined();
});

test('a page that only leads on to where it has moved is gone', () => {
  const onward = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;
  const kindOf = (before?: string, after?: string) => comparePage('/a/', before, after).change?.kind;
  expect(kindOf(page('<p>Ett</p>'), onward('/b/'))).toBe('removed');
  expect(kindOf(onward('/b/'), page('<p>Ett</p>'))).toBe('added');
  expect(kindOf(onward('/b/'), onward('/c/'))).toBeUndefined();
  expect(kindOf(undefined, onward('/c/'))).toBeUndefined();
});

test('the link past the header is around the page, and not of its contents', () => {
  const skip = (words: string) => page('').replace('<main>', `<a class="skip" href="#a">${words}</a><main>`);
  const { change } = comparePage('/', skip('Hoppa till innehållet'), skip('Gå till innehållet'));
  expect(change?.texts.map(({ zone }) => zone)).toEqual(['frame']);
});

test.each([
  ['level', 'another level', '<h2>Ett</h2>', '<h3>Ett</h3>'],
  ['list', 'another kind of list', '<ul><li>Ett</li></ul>', '<ol><li>Ett</li></ol>'],
  ['depth', 'deeper in a list', '<ul><li>Ett</li></ul>', '<ul><li><ol><li>Ett</li></ol></li></ul>'],
  ['stress', 'another stress', '<p>Ett <strong>två</strong></p>', '<p>Ett <em>två</em></p>'],
  ['margin', 'a place in the margin', '<p>Ett</p>', '<aside class="note"><p>Ett</p></aside>'],
  ['link', 'another link', '<p><a href="/a/">Ett</a></p>', '<p><a href="/b/">Ett</a></p>'],
])('the same words with another form (%s: %s) are told as such', (form, _, before, after) => {
  const texts = comparePage('/', page(before), page(after)).change?.texts ?? [];
  expect(texts.map(({ kind, isForm, forms, words }) => [kind, isForm, forms, words.length])).toEqual([
    ['changed', true, [form], 1],
  ]);
});

test('the size of a file is no word of its page, and stays as it is now', () => {
  const row = (rows: number, size: string) => {
    const link = '<a href="/a.csv" download>CSV<span>, alla</span></a>';
    return page(`<table><tr><th>Alla</th><td>${rows}</td><td>${link} (${size})</td></tr></table>`);
  };
  expect(comparePage('/', row(1, '999\u00a0B'), row(1, '1,4\u00a0MB')).change).toBeUndefined();
  const { change } = comparePage('/', row(1, '12\u00a0kB'), row(2, '13\u00a0kB'));
  expect(change?.texts.map(({ words }) => words.map(({ text }) => text).join('|'))).toEqual([
    'Alla | |1|2| | CSV, alla (13\u00a0kB)',
  ]);
});

test('a size in a sentence is a word of it', () => {
  expect(told('<p>Filen (12 kB) är ny.</p>', '<p>Filen (13 kB) är ny.</p>')).toHaveLength(1);
});

test('a changed heading stands under its own new words, and so does what it is above', () => {
  const of = (name: string, text: string) => page(`<h2>Ett</h2><p>Ett.</p><h2>${name}</h2><p>${text}</p>`);
  const texts = comparePage('/', of('Del två', 'Den har två.'), of('Del tre', 'Den har tre.')).change?.texts;
  expect(texts?.map(({ heading }) => heading)).toEqual(['Del tre', 'Del tre']);
});

test('a word above the heading of its own box is told under that heading', () => {
  const of = (state: string) =>
    page(`<h2>Ett</h2><p>Ett.</p><div><p>${state}</p><h3>Två</h3><p>Två.</p></div>`);
  const texts = comparePage('/', of('Ett förslag'), of('Ett beslut')).change?.texts;
  expect(texts?.map(({ heading }) => heading)).toEqual(['Två']);
});

test('the mark of a source is no word of its sentence', () => {
  expect(
    comparePage(
      '/',
      page('<p>9<button class="mark">1</button></p>'),
      page('<p>9<button class="mark">2</button></p>'),
    ).change,
  ).toBeUndefined();
});

test('a row that has another place and another value is told by its value', () => {
  const rows = (...cells: [string, string][]) =>
    `<table id="t"><tbody>${cells.map(([a, b]) => `<tr><th>${a}</th><td>${b}</td></tr>`).join('')}</tbody></table>`;
  expect(told(rows(['A', '1'], ['B', '2']), rows(['B', '2'], ['A', '3']))).toEqual(['changed|A | |-1|+3']);
});

test('a row that leads to the same page is the same row, though its name and its value are others', () => {
  const table = (name: string, value: string) =>
    `<table><caption>T</caption><tr><th><a href="/a/">${name}</a></th><td>${value}</td></tr></table>`;
  expect(told(table('Norrby', '1'), table('Norrbyn', '2'))).toEqual(['changed|-Norrby | 1|+Norrbyn | 2']);
});

test('a drawing that differs is a change, whatever the words', () => {
  const { change } = comparePage(
    '/',
    page('<div id="d"><svg class="chart"><rect width="1"/></svg></div>'),
    page('<div id="d"><svg class="chart"><rect width="2"/></svg></div>'),
  );
  expect(change?.pictures).toEqual(['d chart']);
});

test('a drawing with another description is the same drawing', () => {
  const svg = (words: string) => page(`<div id="d"><svg><desc>${words}</desc><rect width="1"/></svg></div>`);
  expect(comparePage('/', svg('Ett.'), svg('Två.')).change).toBeUndefined();
});

test('what changes around all pages is told once, and such a page is no changed page', async () => {
  const site = (footer: string) =>
    new Map(
      ['/', '/a/', '/b/'].map((path) => {
        const html = page(path === '/a/' ? `<p>${footer}</p>` : '', footer);
        return [path, () => Buffer.from(html)];
      }),
    );
  const { pages, everywhere } = await comparePages(site('Utgåva ett'), site('Utgåva två'));
  expect(everywhere.map(({ pages: count, zone }) => [count, zone])).toEqual([[3, 'frame']]);
  expect(pages.map(({ path }) => path)).toEqual(['/a/']);
});

test('pages that come and go are told', async () => {
  const site = (...paths: string[]) => new Map(paths.map((path) => [path, () => Buffer.from(page(''))]));
  const { pages } = await comparePages(site('/', '/a/'), site('/', '/b/'));
  expect(pages.map(({ path, kind }) => `${kind} ${path}`)).toEqual(['removed /a/', 'added /b/']);
});

test('what a term means is told in the list that it stands in, whatever other lists have the term', () => {
  const list = (id: string, words: string) =>
    `<div id="${id}"><dl><dt>Varför</dt><dd>${words}</dd></dl></div>`;
  expect(told(list('b', 'Talet är fel.'), list('a', 'Nytt.') + list('b', 'Talet var fel.'))).toContain(
    'changed|Talet |-är|+var| fel.',
  );
});

test('under headings with the same words it is told which one', () => {
  const of = (text: string) =>
    page(
      ['Ett', 'Två', 'Tre']
        .map((name) => `<h2>${name}</h2><h3>Förslag</h3><p>${name === 'Två' ? text : 'Som nu.'}</p>`)
        .join(''),
    );
  const { texts } = comparePage('/', of('Som nu.'), of('Som nu igen.')).change ?? {};
  expect(texts?.map(({ part, heading }) => [part, heading])).toEqual([['Två', 'Förslag']]);
});

test('the same change under several headings with the same words is told under each', () => {
  const of = (text: string) =>
    page(['Ett', 'Två'].map((name) => `<h2>${name}</h2><h3>Förslag</h3><p>${text}</p>`).join(''));
  const { texts } = comparePage('/', of('Som nu.'), of('Som nu igen.')).change ?? {};
  expect(texts?.map(({ part }) => part)).toEqual(['Ett', 'Två']);
});

test('of headings with the same words it is told which one is reworded', () => {
  const of = (name: string) => page(`<h2>Ett</h2><h3>Förslag</h3><h2>Två</h2><h3>${name}</h3>`);
  const { texts } = comparePage('/', of('Förslag'), of('Ett förslag')).change ?? {};
  expect(texts?.map(({ part }) => part)).toEqual(['Två']);
});

test('what is edited and stands elsewhere in its list is told as both', () => {
  const list = (...items: string[]) => page(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
  const [before, after] = [
    list('digitala lösningar i vården', 'mobila arbetssätt', 'mottagning'),
    list('mobila arbetssätt', 'mottagning', 'digitala lösningar i vården hemma'),
  ];
  const { change } = comparePage('/', before, after);
  expect(change?.texts.map(({ kind, isMoved }) => [kind, isMoved])).toEqual([['changed', true]]);
});

const CATS = 'Katten Misse sover i den gröna korgen hela dagen.';
const DOGS = 'Hunden Karo springer på den stora ängen varje kväll.';
const notes = '<div class="notes"><p><b>1</b> Rapporten, s. 1.</p></div>';

const animals = (...texts: string[]) => `<section id="djur"><h2>Djur</h2>${texts.join('')}</section>`;

test('a paragraph of a page that is two now, or two that are one, are told once', () => {
  const one = page(animals(`<p>${CATS} ${DOGS}</p>`, notes));
  const two = page(animals(`<p>${CATS}</p>`, notes, `<p>${DOGS}</p>`));
  const tell = (before: string, after: string) =>
    comparePage('/', before, after).change?.texts.map(({ kind, parts, words }) => [
      ...[kind, parts?.before, parts?.after],
      ...words.map(({ kind: how, text }) => (how === 'same' ? '' : text)),
    ]);
  expect(tell(one, two)).toEqual([['changed', 1, 2, '', '\n¶', '']]);
  expect(tell(two, one)).toEqual([['changed', 2, 1, '', '\n¶', '']]);
});

test('a paragraph that is new under another heading is no part of the one before it', () => {
  const after = animals(`<p>${CATS}</p>`, '<h3>Hundar</h3>', `<p>${DOGS}</p>`);
  expect(told(animals(`<p>${CATS} ${DOGS}</p>`), after)).toHaveLength(3);
});

test('pages are compared once, in whatever order they come', async () => {
  const versions = (path: string) =>
    ['Ett', 'Två'].map((word) => Buffer.from(page(`<p>${word} på ${path}</p>`))) as [Buffer, Buffer];
  const seen: string[] = [];
  const comparison = createComparison(async ({ path }) => void seen.push(path));
  await comparison.add('/c/', ...versions('/c/'));
  await comparison.add('/a/', ...versions('/a/'));
  const sites = [0, 1].map(
    (side) => new Map(['/a/', '/b/', '/c/'].map((path) => [path, () => versions(path)[side] as Buffer])),
  ) as [Map<string, () => Buffer>, Map<string, () => Buffer>];
  const { pages } = await comparePages(...sites, comparison);
  expect(pages.map(({ path }) => path)).toEqual(['/a/', '/b/', '/c/']);
  expect(seen).toEqual(['/c/', '/a/', '/b/']);
});
