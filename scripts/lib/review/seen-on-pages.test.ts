import { expect, test } from 'vitest';
import type { FactChange } from '../../../src/core/changes/change.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import type { TextChange } from './everywhere.ts';
import { tellSeen } from './seen-on-pages.ts';
import { diffWords } from './words.ts';

const fact = (name: string, old: string, now: string, more: Partial<FactChange> = {}): FactChange => ({
  ...{ id: name, kind: 'changed', what: `${name}: status`, file: '', path: 'status', line: 1 },
  subject: { kind: 'document', id: name, name, href: `/dokument/${name.toLowerCase()}/` },
  ...{ before: { text: old, raw: old }, after: { text: now, raw: now } },
  parts: [{ part: 'field', label: '', before: old, after: now }],
  ...{ contents: [], telling: '', consequences: [], ...more },
});
const said = (before: string, after: string): TextChange => {
  return { kind: 'changed', zone: 'main', words: diffWords(before, after) };
};
const page = (title: string, path: string, ...texts: TextChange[]) => {
  return { title, path, kind: 'changed' as const, texts, renumbered: [], pictures: [] };
};
const tell = (facts: FactChange[], ...pages: ReturnType<typeof page>[]) =>
  tellSeen(facts, { pages, everywhere: [] }, createTexts('sv')).map(({ consequences }) =>
    consequences.map(({ title }) => title),
  );

test('a fact is told with the pages that say it, of their own subject or of a list that names it', () => {
  const pages = [
    page('Dokumenten', '/dokument/', { ...said('Förslag.', 'Rapport.'), heading: 'Brevet' }),
    page('Brevet', '/dokument/brevet/', said('Förslag.', 'Rapport.')),
    page('Kartan', '/dokument/kartan/', said('Förslag.', 'Rapport.')),
  ];
  const facts = [fact('Brevet', 'förslag', 'rapport'), fact('Kartan', 'förslag', 'rapport')];
  expect(tell(facts, ...pages)).toEqual([
    ['Syns på 2 sidor: ”Dokumenten” och ”Brevet”'],
    ['Syns på sidan ”Kartan”'],
  ]);
});

test('a short text of a document is told with its chapters that say it too', () => {
  const pages = [
    page('Slutet', '/dokument/brevet/slutet/', said('7,85 %', '7,9 %')),
    page('Annat', '/dokument/', said('7,85 %', '7,9 %')),
  ];
  expect(tell([fact('Brevet', '7,85 %', '7,9 %')], ...pages)).toEqual([['Syns på sidan ”Slutet”']]);
});

test('another page of an error in a document is told with where the document is named with it', () => {
  const error = fact('Brevet', '4', '3', { path: 'errors.dubbelt.page' });
  const pages = [
    page(
      'Fel i källorna',
      '/fel-i-kallorna/',
      said('Fel i källan, Brevet, s. 4', 'Fel i källan, Brevet, s. 3'),
    ),
    page('Kartan', '/dokument/kartan/', said('Kartan, s. 4', 'Kartan, s. 3')),
  ];
  expect(tell([error], ...pages)).toEqual([['Syns på sidan ”Fel i källorna”']]);
});

test('what many pages say is counted, and some of them named', () => {
  const pages = ['A', 'B', 'C', 'D', 'E'].map((name) => page(name, `/${name}/`, said('Ord', 'Glosor')));
  const aspect = fact('Glosor', 'Ord', 'Glosor', { subject: { kind: 'aspect', id: 'a', name: 'Glosor' } });
  expect(tell([aspect], ...pages)).toEqual([['Syns på 5 sidor: ”A”, ”B”, ”C” och 2 till']]);
});

test('a text that has come is told with where it is said, and a value is not', () => {
  const text = 'En mening som ingen sida har sagt.';
  const { before: _, ...added } = fact('Brevet', '', text, { kind: 'added', parts: [] });
  const value = { part: 'value' as const, label: '', before: 'förslag', after: 'rapport' };
  const figure = fact('Brevet', 'förslag', 'rapport', { address: 'a.b@2030', parts: [value] });
  expect(tell([added, figure], page('Brevet', '/dokument/brevet/', said('', text)))).toEqual([
    ['Syns på sidan ”Brevet”'],
    [],
  ]);
});

test('a short text that has come, or gone, is told where its subject is named', () => {
  const { before: _, ...added } = fact('Regionen', '', '232100-0214', { kind: 'added', parts: [] });
  const { after: __, ...removed } = fact('Regionen', '232100-0214', '', { kind: 'removed', parts: [] });
  const come = page('Om', '/om/', said('Ansvarig: Regionen.', 'Ansvarig: Regionen (232100-0214).'));
  const gone = page('Data', '/data/', said('Ansvarig: Regionen (232100-0214).', 'Ansvarig: Regionen.'));
  const other = page('Annat', '/annat/', said('Ett bolag.', 'Ett bolag (232100-0214).'));
  expect(tell([added, removed], come, gone, other)).toEqual([
    ['Syns på sidan ”Om”'],
    ['Syns på sidan ”Data”'],
  ]);
});

test('a caveat of a figure, and a sentence of a block, are told with where they are said', () => {
  const note = { part: 'note' as const, label: '', after: 'En mening som ingen sida har sagt.' };
  const figure = fact('Brevet', '1', '1', { address: 'a.b@2030', parts: [note] });
  const state = { text: note.after, raw: '' };
  const contents = [
    { label: '', path: '', state: { text: '2', raw: 2 } },
    { label: '', path: '', state },
  ];
  const block = fact('Brevet', '', '2; mer', { kind: 'added', parts: [], contents });
  expect(tell([figure, block], page('Listan', '/lista/', said('Ett.', `Ett. ${note.after}`)))).toEqual([
    ['Syns på sidan ”Listan”'],
    ['Syns på sidan ”Listan”'],
  ]);
});

test('places that many pages have are told together, each with what it says', () => {
  const source = fact('Skrivelsen', 'Tjänsteskrivelsen', 'Skrivelsen');
  const everywhere = [50, 24].map((pages, at) => {
    const [before, after] = ['Tjänsteskrivelsen', 'Skrivelsen'].map(
      (name) => `${at ? 'Se ' : ''}${name}, s. …`,
    );
    return { pages, ...said(before ?? '', after ?? '') };
  });
  const [told] = tellSeen([source], { pages: [], everywhere }, createTexts('sv'));
  expect(told?.consequences.map(({ title, items }) => [title, ...items.map(({ label }) => label)])).toEqual([
    [
      'Syns på många sidor, likadant på alla',
      '”Skrivelsen, s. …” (50 sidor)',
      '”Se Skrivelsen, s. …” (24 sidor)',
    ],
  ]);
});

test('a short text that is all that many pages have alike is told of the plan that says it', () => {
  const plan = fact('Utgåva maj', 'förslag', 'beslut', {
    subject: { kind: 'plan', id: '2030-05', name: 'Utgåva maj', href: '/plan/2030-05/' },
  });
  const above = { ...said('förslag', 'beslut'), heading: '', pages: 156 };
  const [told, other] = tellSeen(
    [plan, fact('Brevet', 'förslag', 'beslut')],
    { pages: [], everywhere: [above] },
    createTexts('sv'),
  );
  expect(told?.consequences.map(({ title }) => title)).toEqual(['Syns på 156 sidor, likadant på alla']);
  expect(other?.consequences).toEqual([]);
});
