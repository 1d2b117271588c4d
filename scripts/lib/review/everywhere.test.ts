import { expect, test } from 'vitest';
import { gatherEverywhere, type PageChange, type TextChange } from './everywhere.ts';

const mean = (name: string, zone: TextChange['zone'] = 'main'): TextChange => ({
  kind: 'changed',
  zone,
  words: [
    { kind: 'same', text: `${name} har ett. Medel är ` },
    { kind: 'removed', text: '8' },
    { kind: 'added', text: '9' },
    { kind: 'same', text: ' kr.' },
  ],
});
const pages = (count: number, zone?: TextChange['zone']): PageChange[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `/${index}/`,
    title: '',
    kind: 'changed',
    texts: [mean(`By ${index}`, zone)],
    renumbered: [],
    pictures: [],
  }));

test('a sentence that changes alike on very many pages is told once, and every page is named', () => {
  const { everywhere, pages: named } = gatherEverywhere(pages(21));
  expect(
    everywhere.map(({ pages: count, words }) => [count, words.map(({ text }) => text).join('')]),
  ).toEqual([[21, '… har ett. Medel är 89 kr.']]);
  expect(named.map(({ texts }) => texts)).toEqual(Array(21).fill([]));
});

test('on fewer pages each tells its own', () => {
  const { everywhere, pages: named } = gatherEverywhere(pages(20));
  expect(everywhere).toEqual([]);
  expect(named).toEqual(pages(20));
});

test('around the pages two are enough, and a page with nothing else is the same page', () => {
  const { everywhere, pages: named } = gatherEverywhere(pages(2, 'frame'));
  expect(everywhere.map(({ pages: count }) => count)).toEqual([2]);
  expect(named).toEqual([]);
});

test('a page that says it twice is one page', () => {
  const twice = pages(2, 'frame').map((page) => ({ ...page, texts: [...page.texts, mean('Ö', 'frame')] }));
  expect(gatherEverywhere(twice).everywhere.map(({ pages: count }) => count)).toEqual([2]);
});

test('two texts that only moved are not the same change', () => {
  const moved = (text: string): TextChange => ({
    kind: 'moved',
    zone: 'frame',
    words: [{ kind: 'same', text }],
  });
  const [one, two] = pages(2) as [PageChange, PageChange];
  const { everywhere } = gatherEverywhere([
    { ...one, texts: [moved('Ett')] },
    { ...two, texts: [moved('Två')] },
  ]);
  expect(everywhere).toEqual([]);
});

test('two sentences that only have their numbers in common are two changes', () => {
  const other = pages(21).map((page, index) => {
    const words = mean('').words.map((word, at) => (at === 0 ? { ...word, text: 'Högst: ' } : word));
    return index < 11 ? page : { ...page, texts: [{ ...mean(''), words }] };
  });
  expect(gatherEverywhere(other).everywhere).toEqual([]);
});

test('a note with another number on every page is the same note', () => {
  const noted = pages(21).map((page, index) => {
    const words: TextChange['words'] = [
      { kind: 'same', text: `${index}, ${index + 2} ` },
      { kind: 'removed', text: 'Rapporten' },
      { kind: 'added', text: 'Dalrapporten' },
      { kind: 'same', text: ', s. 4.' },
    ];
    return { ...page, texts: [{ ...mean(''), words }] };
  });
  expect(
    gatherEverywhere(noted).everywhere.map(({ words }) => words.map(({ text }) => text).join('')),
  ).toEqual(['… RapportenDalrapporten, s. 4.']);
});
