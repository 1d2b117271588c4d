import { describe, expect, test } from 'vitest';
import { type CentreSketch, plain, readerOf } from '../__tests__/sketch.ts';
import { paths } from '../paths.ts';
import { describeFigure, describeSources, nameNote } from './source-text.ts';

function noteOf(address: string, centres: Record<string, CentreSketch>) {
  const { model, find } = readerOf({ centres });
  return describeFigure(model, find(address));
}
const alby = (listed: unknown) => ({ alby: { listed } as CentreSketch });

test('a reader is told what, of whom, how much and when', () => {
  const note = noteOf('alby.listed', alby(1036));
  expect([note.title, plain(note.value), note.period]).toEqual([
    'Listade: Alby',
    '1 036 listade',
    'april 2030',
  ]);
});

test('a source is a document and its pages, and leads to it', () => {
  const { model } = readerOf();
  expect(describeSources(model, [{ document: 'bilaga', page: [2, 3, 5] }])).toEqual([
    { text: 'Bilagan, s. 2, 3 och 5', href: paths.document('bilaga') },
  ]);
});

test('a caveat is told as it stands', () => {
  expect(noteOf('alby.listed', alby({ value: 5, note: 'Utan *gäster*.' })).notes).toEqual(['Utan gäster.']);
});

test('a caveat of another is told with the name', () => {
  expect(noteOf('own-run.listed', alby({ value: 5, note: 'Utan gäster.' })).notes).toEqual([
    'Alby: Utan gäster.',
  ]);
});

test('a correction tells the day, the former value and the reason', () => {
  const corrected = { from: 1063, date: '2030-06-01', why: 'Omkastade siffror.' };
  expect(plain(noteOf('alby.listed', alby({ value: 1036, corrected })).corrected ?? '')).toBe(
    'Rättad 1 juni 2030. Tidigare värde: 1 063. Omkastade siffror.',
  );
});

test('the former value keeps the decimals that the new one has lost', () => {
  const corrected = { from: 7.9, date: '2030-06-01', why: 'Decimalen saknades.' };
  expect(plain(noteOf('alby.listed', alby({ value: 79, corrected })).corrected ?? '')).toContain(
    'värde: 7,9.',
  );
});

test('a gap tells why', () => {
  const note = noteOf('alby.listed', alby({ missing: 'confidential', why: 'Få personer.' }));
  expect([note.value, note.missing]).toEqual(['sekretess', 'Få personer.']);
});

test('a gap that has no reason says nothing twice', () => {
  expect(noteOf('alby.cost', { alby: {} })).not.toHaveProperty('missing');
});

test('a conclusion tells its reason', () => {
  expect(noteOf('alby.listed', alby({ value: 5, inferred: 'Räknat ur summan.' })).inferred).toBe(
    'Räknat ur summan.',
  );
});

test('a derived figure tells how it was computed', () => {
  expect(noteOf('own-run.listed', alby(5)).computed).toBe('Summan för 1 hälsocentral.');
});

test('a stated figure tells of no computation', () => {
  expect(noteOf('alby.listed', alby(5))).not.toHaveProperty('computed');
});

test('a figure without a period tells of none', () => {
  expect(noteOf('plan.threshold', {}).period).toBe('');
});

describe('a caveat of one of many', () => {
  test('begins with the name', () => expect(nameNote('Lit', 'Litet underlag.')).toBe('Lit: Litet underlag.'));

  test.each(['I Lits antal ingår inte gäster.', 'Lit ger vård till gäster.'])(
    'is left as it is where it names its subject: %s',
    (note) => expect(nameNote('Lit', note)).toBe(note),
  );
});
