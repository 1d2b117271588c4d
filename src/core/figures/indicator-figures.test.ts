import { describe, expect, test } from 'vitest';
import { buildIndicatorSketch, indicatorModel } from '../__tests__/indicator-sketch.ts';
import { plain } from '../__tests__/sketch.ts';
import { knownFigure } from './known.ts';

const figures = {
  outcome: { 2029: 62, 2028: 65.5 },
  national: { 2029: 70 },
  visits: { 2029: 1200, 2028: 1000 },
  visits_change: { 2029: 200 },
};
const measures = {
  visits: { label: 'besök', unit: { one: 'besök', other: 'besök' } },
  visits_change: {
    label: 'förändring',
    unit: { one: 'besök', other: 'besök' },
    computed_as: 'indicators.svar.visits.change_from.2028',
  },
};
const model = indicatorModel({ svar: { figures, measures } });
const find = (address: string) => knownFigure(model.edition.lookup, address);
const text = (address: string) => plain(model.figureText.format(find(address), 'unit'));

describe('a figure of an indicator', () => {
  test('is read at the report’s own year', () =>
    expect(find('indicators.svar.outcome').address).toBe('indicators.svar.outcome@2029'));
  test('may be asked for another year', () => expect(find('indicators.svar.outcome@2028').value).toBe(65.5));
  test('has as many decimals as the source prints', () => {
    expect([text('indicators.svar.outcome'), text('indicators.svar.outcome@2028')]).toEqual([
      '62 %',
      '65,5 %',
    ]);
  });
  test('may have a measure of its own', () => expect(text('indicators.svar.visits')).toBe('1 200 besök'));
});

describe('compared with itself', () => {
  test('percentages differ in percentage points', () =>
    expect(text('indicators.svar.outcome.against.national')).toBe('−8 procentenheter'));
  test('a number grows in per cent', () =>
    expect(text('indicators.svar.visits.growth_from.2028')).toBe('20,00 %'));
  test('the label says with what', () => {
    expect(find('indicators.svar.visits.change_from.2028').measure.label).toBe('besök, skillnad mot 2028');
    expect(find('indicators.svar.outcome.against.national').measure.label).toBe('utfall, skillnad mot riket');
  });
});

describe('the check', () => {
  const rules = (rest: object, document = {}) =>
    buildIndicatorSketch({ svar: { figures, measures, ...rest } }, document).problems.map(({ rule }) => rule);

  test('holds what the report states against its own figures', () => {
    expect(rules({ figures: { ...figures, visits_change: { 2029: 210 } } })).toEqual(['arithmetic/total']);
  });
  test('lets a registered error stand', () => {
    const error = {
      ...{ page: 1, as_printed: '210', should_be: '200', why: 'Räknat.', shown: 'Som i källan.' },
      ...{ figures: ['indicators.svar.visits_change'], computed: 'indicators.svar.visits.change_from.2028' },
    };
    expect(
      rules({ figures: { ...figures, visits_change: { 2029: 210 } } }, { errors: { summan: error } }),
    ).toEqual([]);
  });
  test('knows every measure, chapter, centre and error', () => {
    expect(rules({ figures: { ...figures, vists: { 2029: 1 } } })).toEqual(['reference/unknown']);
    expect(rules({ chapter: 'kapitlet' })).toEqual(['reference/unknown']);
    expect(rules({ about: { centres: ['ingen'] } })).toEqual(['reference/unknown']);
    expect(rules({ errors: ['inget'] })).toEqual(['reference/unknown']);
  });
});
