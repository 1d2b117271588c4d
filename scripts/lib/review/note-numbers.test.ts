import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { comparePage } from './compare-pages.ts';
import { sayRenumbered } from './render-pages.ts';

type Note = [numbers: string, text: string];
const list = (notes: readonly Note[]) =>
  notes.map(([numbers, text]) => `<p><b>${numbers}</b> ${text}</p>`).join('');
const section = (id: string, notes: readonly Note[]) =>
  `<section id="${id}"><h2>${id}</h2><div class="notes" aria-hidden="true">${list(notes)}</div><p>Text.</p><div class="end-notes" aria-hidden="true">${list(notes)}</div></section>`;
const page = (...sections: string[]) =>
  `<!doctype html><html><head><title>T</title></head><body><main><h1>T</h1>${sections.join('')}</main></body></html>`;
const compare = (before: string, after: string) => {
  const { change } = comparePage('/', before, after);
  const words = change?.texts.map((text) =>
    text.words
      .map(({ kind, text: word }) => (kind === 'same' ? word : `${kind === 'added' ? '+' : '-'}${word}`))
      .join('|'),
  );
  const renumbered = change?.renumbered.map((notes) =>
    sayRenumbered(notes, createTexts('sv'))
      .map((part) => (typeof part === 'string' ? part : ''))
      .join(''),
  );
  return { words, renumbered };
};

test('notes after one that is new are told together, and the new one by itself', () => {
  expect(
    compare(
      page(
        section('a', [
          ['1', 'Ett.'],
          ['2', 'Två.'],
          ['3', 'Tre.'],
        ]),
      ),
      page(
        section('a', [
          ['1', 'Ett.'],
          ['2', 'Nytt.'],
          ['3', 'Två.'],
          ['4', 'Tre.'],
        ]),
      ),
    ),
  ).toEqual({ words: ['+2 Nytt.'], renumbered: ['Noterna 2–3 har blivit 3–4, med samma ord.'] });
});

test('a note with other words is told by its words, whatever has happened to its number', () => {
  expect(
    compare(
      page(
        section('a', [
          ['1', 'Bilagan, s. 1.'],
          ['2', 'Bilagan, s. 2. Avser maj.'],
          ['3', 'Tre.'],
        ]),
      ),
      page(
        section('a', [
          ['1', 'Nytt.'],
          ['2', 'Bilagan, s. 1.'],
          ['3', 'Bilagan, s. 4. Avser maj.'],
          ['4', 'Tre.'],
        ]),
      ),
    ),
  ).toEqual({
    words: ['+1 Nytt.', '-2|+3| Bilagan, s. |-2|+4|. Avser maj.'],
    renumbered: ['Not 1 har blivit 2, med samma ord. Not 3 har blivit 4, med samma ord.'],
  });
});

test('a note that is now of fewer figures is told as one that has changed', () => {
  expect(
    compare(
      page(section('a', [['1, 2', 'Ett.']])),
      page(
        section('a', [
          ['1', 'Ett.'],
          ['2', 'Två.'],
        ]),
      ),
    ),
  ).toEqual({ words: ['+2 Två.', '1|-, 2| Ett.'], renumbered: [] });
});

test('each text has numbers of its own', () => {
  const other = section('b', [['1', 'Ett.']]);
  const { renumbered } = compare(
    page(section('a', [['1', 'Ett.']]), other),
    page(
      section('a', [
        ['1', 'Nytt.'],
        ['2', 'Ett.'],
      ]),
      other,
    ),
  );
  expect(renumbered).toEqual(['Not 1 har blivit 2, med samma ord.']);
});

test('notes beside a part of a text are told there, and not again at the end of the text', () => {
  const text = (notes: readonly Note[]) =>
    page(
      `<section id="a"><h2>a</h2><section id="b"><h3>b</h3><div class="notes">${list(notes)}</div><p>Text.</p></section><div class="end-notes">${list(notes)}</div></section>`,
    );
  const [before, after] = [
    text([
      ['1', 'Ett.'],
      ['2', 'Lika.'],
      ['3', 'Lika.'],
    ]),
    text([
      ['1', 'Lika.'],
      ['2', 'Ett.'],
      ['3', 'Lika.'],
    ]),
  ];
  expect(compare(before, after).renumbered).toHaveLength(1);
});

test('notes at the end of one text that are now of more figures do not shift those of the next', () => {
  const text = (id: string, beside: readonly Note[], end: readonly Note[]) =>
    `<section id="${id}"><h2>${id}</h2><div class="notes">${list(beside)}</div><p>Text.</p><div class="end-notes">${list(end)}</div></section>`;
  const notes: Note[] = [
    ['1', 'Ett.'],
    ['2', 'Två.'],
  ];
  const twice: Note[] = [
    ['1', 'Ett.'],
    ['2', 'Ett.'],
  ];
  const next = text(
    'b',
    [
      ['1', 'Tre.'],
      ['2', 'Fyra.'],
    ],
    [['1, 2', 'Fem.']],
  );
  const { renumbered } = compare(
    page(text('a', notes, notes), next),
    page(text('a', twice, [['1, 2', 'Ett.']]), next),
  );
  expect(renumbered).toEqual([]);
});
