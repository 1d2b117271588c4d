import { describe, expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import type { Figure } from './figure.ts';
import { createFigureText } from './figure-text.ts';
import { createFormats } from './format.ts';

const texts = createTexts('sv');
const { format } = createFigureText(texts, createFormats(texts));

function figure(
  value: number | null,
  rest: Partial<Figure> = {},
  measure: Partial<Figure['measure']> = {},
): Figure {
  return {
    address: 'alby.listed@2030-04',
    subject: { kind: 'centre', id: 'alby', label: 'Alby' },
    measure: {
      id: 'listed',
      label: 'Listade',
      unit: { one: 'listad', other: 'listade' },
      decimals: 0,
      ...measure,
    },
    period: '2030-04',
    value,
    notes: [],
    sources: [],
    ...rest,
  };
}
const percent = (value: number, decimals = 1) =>
  figure(value, {}, { unit: { one: '%', other: '%' }, decimals });

test('a figure is a bare number unless more is asked for', () => {
  expect(format(figure(1036))).toBe('1\u00a0036');
});

test('the unit stands after a no-break space', () => {
  expect(format(figure(1036), 'unit')).toBe('1\u00a0036\u00a0listade');
  expect(format(percent(13.7), 'unit')).toBe('13,7\u00a0%');
});

test('one has the unit of one', () => {
  expect(format(figure(1), 'unit')).toBe('1\u00a0listad');
});

test('what is shown as one has the unit of one', () => {
  expect(format(figure(1.2), 'unit')).toBe('1\u00a0listad');
});

test('zero has the unit of many', () => {
  expect(format(figure(0), 'unit')).toBe('0\u00a0listade');
});

test('a measure without a unit is a bare number', () => {
  expect(format(figure(3, {}, { unit: { one: '', other: '' } }), 'unit')).toBe('3');
});

test('small whole numbers can be written in words', () => {
  expect(format(figure(12), 'words')).toBe('tolv');
});

test('words keep the decimals of the measure', () => {
  expect(format(percent(2.25, 2), 'words')).toBe('2,25');
});

test('the period can be written alone', () => {
  expect(format(figure(1036), 'period')).toBe('april 2030');
  expect(format(figure(1036, { period: null }), 'period')).toBe('');
});

describe('a comparison', () => {
  test('says higher', () => expect(format(percent(13.7), 'comparison')).toBe('13,7\u00a0% högre'));
  test('says lower, without a minus', () =>
    expect(format(percent(-13.7), 'comparison')).toBe('13,7\u00a0% lägre'));
  test('says equal for zero', () => expect(format(percent(0), 'comparison')).toBe('lika'));
  test('says equal for what is shown as zero', () =>
    expect(format(percent(-0.04), 'comparison')).toBe('lika'));
});

describe('a qualifier', () => {
  test.each([
    ['number', 'omkring 250'],
    ['unit', 'omkring 250\u00a0listade'],
    ['words', 'omkring 250'],
    ['comparison', 'omkring 250\u00a0listade högre'],
  ] as const)('travels with the %s', (form, text) => {
    expect(format(figure(250, { qualifier: 'omkring' }), form)).toBe(text);
  });

  test('has nothing to say of the period', () => {
    expect(format(figure(250, { qualifier: 'omkring' }), 'period')).toBe('april 2030');
  });
});

describe('a missing value', () => {
  test.each([
    ['not-stated', 'uppgift saknas i källan'],
    ['not-applicable', 'ej aktuellt'],
    ['confidential', 'sekretess'],
  ] as const)('that is %s says so', (kind, text) => {
    expect(format(figure(null, { missing: { kind, why: 'Skäl.' } }))).toBe(text);
  });

  test.each(['number', 'unit', 'words', 'comparison'] as const)('is never a number as %s', (form) => {
    expect(format(figure(null), form)).toBe('uppgift saknas i källan');
  });
});
