import { describe, expect, test } from 'vitest';
import type { ChartItem } from '../core/charts/chart-items.ts';
import { type Choice, chooseItems } from './choose-items.ts';
import { wrapName } from './wrap-name.ts';

const item = (name: string, value: number | null, rest: Partial<ChartItem> = {}): ChartItem => ({
  ...{ name, value, text: String(value), short: String(value), lines: [], tone: 'own', isReference: false },
  ...rest,
});
const items = [
  item('Öby', 5),
  item('Alby', null),
  item('Åby', 9),
  item('Dal 10', 1, { tone: 'other' }),
  item('Dal 9', 1),
  item('medel', 4, { isReference: true }),
];
const namesOf = (choice: Partial<Choice>) =>
  chooseItems(items, { order: 'given', name: '', hidden: new Set(), ...choice }).map(({ name }) => name);

describe('the reader’s choice', () => {
  test('keeps the given order, and leaves those without a value for last', () => {
    expect(namesOf({})).toEqual(['Öby', 'Åby', 'Dal 10', 'Dal 9', 'Alby']);
  });
  test('orders by number, equals by name', () => {
    expect(namesOf({ order: 'ascending' })).toEqual(['Dal 9', 'Dal 10', 'Öby', 'Åby', 'Alby']);
    expect(namesOf({ order: 'descending' })).toEqual(['Åby', 'Öby', 'Dal 9', 'Dal 10', 'Alby']);
  });
  test('orders names as Swedish does', () => {
    expect(namesOf({ order: 'name' })).toEqual(['Dal 9', 'Dal 10', 'Åby', 'Öby', 'Alby']);
  });
  test('finds a part of a name, whatever its case', () => expect(namesOf({ name: ' ÅB' })).toEqual(['Åby']));
  test('leaves out a kind', () => expect(namesOf({ hidden: new Set(['own']) })).toEqual(['Dal 10']));
  test('may leave nothing', () => expect(namesOf({ name: 'x' })).toEqual([]));
});

test('a long name is broken at its spaces', () => {
  expect(wrapName('Hälsorum Norrviken och Söderbygdens gemensamma hälsocentral', 20)).toEqual([
    'Hälsorum Norrviken',
    'och Söderbygdens',
    'gemensamma',
    'hälsocentral',
  ]);
});
