import { describe, expect, test } from 'vitest';
import { type IndicatorSketch, indicatorModel } from '../__tests__/indicator-sketch.ts';
import { plain } from '../__tests__/sketch.ts';
import { buildRangeChart } from '../charts/build-range-chart.ts';
import { describeChange } from './indicator-change.ts';
import { buildIndicatorReport } from './indicator-report.ts';

const report = (indicators: Record<string, IndicatorSketch>) => {
  const model = indicatorModel(indicators);
  return { model, ...buildIndicatorReport(model, '2029') };
};
const ids = (views: { entity: { id: string } }[]) => views.map(({ entity }) => entity.id);
const atMost = { operator: 'at-most', level: 'national' };

describe('the overview', () => {
  test('comes in the report’s order, 2.4.9 before 2.4.10', () => {
    expect(ids(report({ tio: { number: '2.4.10' }, nio: { number: '2.4.9' } }).all)).toEqual(['nio', 'tio']);
  });
  test('a lower value meets a target of at most, and may still have become worse', () => {
    const { summary } = report({
      socker: {
        better: 'lower',
        target: atMost,
        figures: { outcome: { 2029: 7.9, 2028: 7 }, target: { 2029: 10 } },
      },
    });
    expect([ids(summary.met), ids(summary.worse), ids(summary.notMet)]).toEqual([['socker'], ['socker'], []]);
  });
  test('says nothing of better or worse where no direction is better', () => {
    const { all, summary } = report({
      antal: { better: 'neither', figures: { outcome: { 2029: 2, 2028: 1 }, national: { 2029: 3 } } },
    });
    expect(all[0]?.change).toMatchObject({ direction: 'up' });
    expect([...summary.better, ...summary.worse, ...summary.belowNation]).toEqual([]);
  });
  test('a section without an outcome has none, not zero', () => {
    const [view] = report({ tider: {} }).all;
    expect([view?.outcome, view?.change, view?.target]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a change', () => {
  const change = (sketch: IndicatorSketch) => {
    const { model, all } = report({ svar: sketch });
    const found = all[0]?.change;
    return found && plain(describeChange(model, found));
  };
  test('of percentages is in percentage points', () =>
    expect(change({ figures: { outcome: { 2029: 62, 2028: 65 } } })).toBe('ned 3 procentenheter'));
  test('of a count is told in per cent too', () => {
    const unit = { one: 'kontakt', other: 'kontakter' };
    expect(change({ unit, figures: { outcome: { 2029: 647364, 2028: 600261 } } })).toBe(
      'upp 47 103 kontakter (7,85 %)',
    );
  });
  test('that shows as nothing is none', () =>
    expect(change({ figures: { outcome: { 2029: 86, 2028: 86 } } })).toBe('oförändrat'));
  test('that only the source states is told as that', () => {
    const { all } = report({
      svar: {
        figures: { outcome: { 2029: 29 }, change: { 2029: -5 } },
        measures: { change: { label: 'förändring' } },
      },
    });
    expect(all[0]?.change).toMatchObject({ direction: 'down', verdict: 'worse', isStated: true });
  });
});

describe('the range chart', () => {
  const chart = (sketch: IndicatorSketch) => {
    const { model, all } = report({ svar: sketch });
    return all[0] && buildRangeChart(model, all[0]);
  };
  test('has a line for each value that there is, on a scale of its own', () => {
    const found = chart({
      figures: {
        outcome: { 2029: 6.3 },
        national: { 2029: 5.7 },
        lowest: { 2029: 2.2 },
        highest: { 2029: 13.6 },
      },
    });
    expect(found?.marks.map(({ tone, label }) => [tone, plain(label)])).toEqual([
      ['outcome', 'dalen 6,3 %'],
      ['national', 'riket 5,7 %'],
    ]);
    expect(found).toMatchObject({ max: 15, band: { from: 2.2, to: 13.6 } });
  });
  test('is told in sentences', () => {
    const target = { operator: 'at-least', level: 'region' };
    const found = chart({ target, figures: { outcome: { 2029: 62, 2028: 65 }, target: { 2029: 69 } } });
    expect(plain(found?.description ?? '')).toBe(
      'Dalen: 62 %. År 2028: 65 %, alltså ned 3 procentenheter. Målet är minst 69 % och nås inte.',
    );
  });
  test('is none where there is nothing to compare with', () => {
    expect(chart({ figures: { outcome: { 2029: 66 } } })).toBeUndefined();
    expect(chart({})).toBeUndefined();
  });
});
