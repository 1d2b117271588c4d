import { expect, test } from 'vitest';
import { pairPieces } from './pair.ts';

const pieces = (...texts: string[]) => texts.map((text) => ({ text }));
const row = (name: string, text: string) => ({ names: [name], text });
const edited = (text: string, place: string) => ({ text, place });
const show = (pairs: ReturnType<typeof pairPieces>) =>
  pairs.map(({ kind, before, after }) => `${kind}: ${before?.text ?? ''} → ${after?.text ?? ''}`);

test('the same pieces in the same order give nothing', () => {
  expect(pairPieces(pieces('a', 'b'), pieces('a', 'b'))).toEqual([]);
});

test('an edited text is one change', () => {
  expect(
    show(
      pairPieces(pieces('x', 'Vården ska vara nära alla.'), pieces('x', 'Vården ska vara trygg för alla.')),
    ),
  ).toEqual(['changed: Vården ska vara nära alla. → Vården ska vara trygg för alla.']);
});

test('a text that has lost most of its sentences is still the same one, where it stood', () => {
  const left = 'Hälsocentralen har länge varit trångbodd, och det märks varje dag.';
  const whole = `${left} Nämnden har nyligen beslutat att den ska få större lokaler. Bygget börjar när arkitekten har ritat klart, och under tiden tar andra hälsocentraler emot alla som behöver vård.`;
  expect(show(pairPieces([edited(whole, 'Norrby')], [edited(left, 'Norrby')]))).toEqual([
    `changed: ${whole} → ${left}`,
  ]);
  expect(show(pairPieces([edited(left, 'Norrby')], [edited(whole, 'Norrby')]))).toEqual([
    `changed: ${left} → ${whole}`,
  ]);
  expect(pairPieces([edited(whole, 'Norrby')], [edited(left, 'Lit')])).toHaveLength(2);
});

test('a text that stands elsewhere was moved, and those that it passed were not', () => {
  expect(show(pairPieces(pieces('ett', 'två', 'tre', 'fyra'), pieces('fyra', 'ett', 'två', 'tre')))).toEqual([
    'moved: fyra → fyra',
  ]);
});

test('texts with nothing in common are one that went and one that came', () => {
  expect(show(pairPieces(pieces('x', 'alfa', 'y'), pieces('x', 'beta', 'y')))).toEqual([
    'removed: alfa → ',
    'added:  → beta',
  ]);
});

test('a short text of the same kind in the same place was reworded, alone in its place', () => {
  const headings = (...texts: string[]) => texts.map((text) => ({ text, shape: 'h2' }));
  const between = (...texts: string[]) => [...pieces('x'), ...headings(...texts), ...pieces('y')];
  expect(show(pairPieces(between('alfa'), between('beta')))).toEqual(['changed: alfa → beta']);
  expect(show(pairPieces(between('alfa'), [...pieces('x', 'beta'), ...pieces('y')]))).toHaveLength(2);
  expect(show(pairPieces(between('alfa'), between('beta', 'gamma')))).toHaveLength(3);
  const long = 'Ett helt stycke om något annat. '.repeat(3);
  expect(show(pairPieces(between('alfa'), between(long)))).toHaveLength(2);
});

test('rows with the same name are the same row, whatever they say and wherever they stand', () => {
  const before = [row('A', 'A | 1'), row('B', 'B | 2'), row('C', 'C | 3')];
  const after = [row('B', 'B | 2'), row('C', 'C | 3'), row('A', 'A | 9')];
  expect(show(pairPieces(before, after))).toEqual(['changed: A | 1 → A | 9']);
});

test('a row whose name alone is another is the same row', () => {
  const cells = (name: string, rest: string) => ({ names: [name], rest, text: `${name} | ${rest}` });
  const others = [cells('C', '7')];
  expect(show(pairPieces([cells('A', '1 | 2'), ...others], [cells('B', '1 | 2'), ...others]))).toEqual([
    'changed: A | 1 | 2 → B | 1 | 2',
  ]);
});

test('of rows that say the same of two, one that went is not one that came', () => {
  const cells = (name: string) => ({ names: [name], rest: 'saknas', text: `${name} | saknas` });
  expect(show(pairPieces([cells('A'), cells('C')], [cells('B'), cells('C')]))).toEqual([
    'removed: A | saknas → ',
    'added:  → B | saknas',
  ]);
});

test('of texts that are alike the one in the same part is the same, wherever the parts stand', () => {
  const before = [
    edited('Tabell ett. Centralerna i Norr', 'norr'),
    edited('Tabell två. Centralerna i Söder', 'syd'),
  ];
  const after = [
    edited('Tabell ett. Centralerna i Söder', 'syd'),
    edited('Tabell två. Centralerna i Norr', 'norr'),
  ];
  expect(show(pairPieces(before, after))).toEqual([
    'changed: Tabell två. Centralerna i Söder → Tabell ett. Centralerna i Söder',
    'changed: Tabell ett. Centralerna i Norr → Tabell två. Centralerna i Norr',
  ]);
});

test('a line of a part that is new is not that of a part that stays, though they begin alike', () => {
  const before = [edited('Slutsats: ordets egen betydelse, ingen annan förklarar det.', 'gammalt')];
  const after = [edited('Slutsats: ordets egen betydelse.', 'nytt'), edited('Källa: Bilagan', 'gammalt')];
  expect(show(pairPieces(before, after)).map((line) => line.split(':')[0])).toEqual([
    'removed',
    'added',
    'added',
  ]);
});
