import { expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import type { Prose } from '../narrative/parse.ts';
import type { Figure } from './figure.ts';
import { createFormats } from './format.ts';
import { mergeMissing, mergeNotes, mergeQualifiers, mergeSources } from './inputs.ts';

const texts = createTexts('sv');
const formats = createFormats(texts);
const prose = (): Prose => ({
  tree: { type: 'root', children: [] },
  place: () => ({ file: '', line: 1, column: 1, length: 1 }),
});

function figure(label: string, rest: Partial<Figure> = {}): Figure {
  return {
    address: `${label}.listed`,
    subject: { kind: 'centre', id: label, label },
    measure: { id: 'listed', label: 'Listade', unit: { one: '', other: '' }, decimals: 0 },
    period: null,
    value: 1,
    notes: [],
    sources: [],
    ...rest,
  };
}

test('each source is named once, its pages in order', () => {
  const inputs = [
    { sources: [{ document: 'b', page: [10, 9] }] },
    {
      sources: [
        { document: 'a', page: [1] },
        { document: 'b', page: [9, 2] },
      ],
    },
  ];
  expect(mergeSources(inputs)).toEqual([
    { document: 'b', page: [2, 9, 10] },
    { document: 'a', page: [1] },
  ]);
});

test('merging leaves the sources of the inputs as they were', () => {
  const input = { sources: [{ document: 'a', page: [2, 1] }] };
  mergeSources([input]);
  expect(input.sources).toEqual([{ document: 'a', page: [2, 1] }]);
});

test('a note says whose it is', () => {
  const note = prose();
  expect(mergeNotes([figure('Alby', { notes: [{ prose: note }] })])).toEqual([
    { about: 'Alby', prose: note },
  ]);
});

test('a note keeps its owner when it travels on', () => {
  const notes = [{ about: 'Alby', prose: prose() }];
  expect(mergeNotes([figure('dalen', { notes })])).toEqual(notes);
});

test('a note that comes two ways is told once', () => {
  const notes = [{ about: 'Alby', prose: prose() }];
  expect(mergeNotes([figure('delen', { notes }), figure('helheten', { notes })])).toHaveLength(1);
});

test('one approximate input makes the result approximate', () => {
  expect(mergeQualifiers([figure('Alby'), figure('Dalsta', { qualifier: 'drygt' })], texts)).toBe('cirka');
});

test('exact inputs make an exact result', () => {
  expect(mergeQualifiers([figure('Alby')], texts)).toBeUndefined();
});

test('nothing is missing when all inputs have a value, zero too', () => {
  expect(mergeMissing([figure('Alby', { value: 0 })], texts, formats)).toBeUndefined();
});

test('gaps are named in order, each once', () => {
  const gaps = ['Åby', 'Dalsta', 'Åby'].map((name) => figure(name, { value: null }));
  expect(mergeMissing([figure('Alby'), ...gaps], texts, formats)?.why).toBe(
    'Uppgift saknas för Dalsta och Åby.',
  );
});

test('gaps of one kind keep it', () => {
  const gap = figure('Alby', { value: null, missing: { kind: 'confidential', why: 'Få.' } });
  expect(mergeMissing([gap], texts, formats)?.kind).toBe('confidential');
});

test('gaps of several kinds are simply not stated', () => {
  const gaps = (['confidential', 'not-applicable'] as const).map((kind) =>
    figure('Alby', { value: null, missing: { kind, why: '' } }),
  );
  expect(mergeMissing(gaps, texts, formats)?.kind).toBe('not-stated');
});
