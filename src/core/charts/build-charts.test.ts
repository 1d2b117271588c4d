import { describe, expect, test } from 'vitest';
import { figuresOf, modelOf, plain, type Sketch } from '../__tests__/sketch.ts';
import { buildListChart, buildReferenceChart } from './build-charts.ts';

function chartOf(sketch: Sketch, kind: 'list' | 'cost' = 'list', of = 'all') {
  const model = modelOf(sketch);
  const { edition } = model;
  const group = edition.lookup.findGroup(of);
  if ('fault' in group) throw new Error(group.fault);
  return kind === 'list'
    ? buildListChart(model, edition, group)
    : buildReferenceChart(model, edition, group, 'cost');
}
const labels = (chart: ReturnType<typeof chartOf>) => chart.bars.map((bar) => bar.label).join(' ');

describe('the bars', () => {
  test('of list sizes ascend by number and not by text', () => {
    const centres = { alby: { listed: 10000 }, dalsta: { listed: 1036 }, ekby: { listed: 999 } };
    expect(labels(chartOf({ centres }))).toBe('Ekby Dalsta Alby');
  });

  test('of costs descend', () => {
    const centres = { alby: { cost: 999 }, dalsta: { cost: 10000 }, ekby: { cost: 1036 } };
    expect(labels(chartOf({ centres }, 'cost'))).toBe('Dalsta Ekby Alby');
  });

  test('with equal values go by name in both directions', () => {
    const centres = { a: { name: 'Öby', cost: 5, listed: 5 }, b: { name: 'Åby', cost: 5, listed: 5 } };
    expect([labels(chartOf({ centres })), labels(chartOf({ centres }, 'cost'))]).toEqual([
      'Åby Öby',
      'Åby Öby',
    ]);
  });

  test('have their values as the reader sees them', () => {
    const centres = { alby: { listed: { value: 1036, qualifier: 'omkring' }, cost: 15949 } };
    expect(plain(chartOf({ centres }).bars[0]?.text ?? '')).toBe('omkring 1 036');
    expect(plain(chartOf({ centres }, 'cost').bars[0]?.text ?? '')).toBe('15 949 kr');
  });

  test('may be zero or negative', () => {
    const { bars } = chartOf({ centres: { alby: { cost: 0 }, dalsta: { cost: -7 } } }, 'cost');
    expect(bars.map((bar) => bar.value)).toEqual([0, -7]);
  });

  test('lead to their figures', () => {
    expect(chartOf({ centres: { alby: { listed: 1 } } }).bars[0]?.address).toBe('alby.listed@2030-04');
  });
});

describe('a centre without a value', () => {
  const chart = chartOf({ centres: { alby: { cost: 5 }, dalsta: {}, aaby: { name: 'Åby' } } }, 'cost');

  test('has no bar', () => expect(labels(chart)).toBe('Alby'));
  test('is named', () => expect(chart.missing.map(({ label }) => label)).toEqual(['Dalsta', 'Åby']));
  test('is last among the figures of the table', () => {
    expect(chart.figures.map((figure) => figure.subject.label)).toEqual(['Alby', 'Dalsta', 'Åby']);
  });
});

test('a chart shows one period', () => {
  const centres = { alby: { listed: 1 }, dalsta: { figures: { listed: { '2029-04': 2, '2031-04': 3 } } } };
  const chart = chartOf({ centres });
  expect([labels(chart), chart.missing.map(({ label }) => label)]).toEqual(['Alby', ['Dalsta']]);
});

test('the title says measure, group and period', () => {
  const centres = { alby: { listed: 1, cost: 2 } };
  expect(chartOf({ centres }).title).toBe(
    'Listade per hälsocentral: alla hälsocentraler i dalen, april 2030',
  );
  expect(chartOf({ centres }, 'cost').title).toBe('Kostnad per listad 2029: alla hälsocentraler i dalen');
});

test('the title says the period of a chart without bars', () => {
  expect(chartOf({ centres: { alby: {} } }).title).toContain('april 2030');
});

test('the line of the list chart is the threshold', () => {
  const { referenceLines } = chartOf({ centres: { alby: { listed: 1 } } });
  expect(referenceLines.map(({ value, label }) => [value, plain(label)])).toEqual([[4000, '4 000 listade']]);
});

test('the line of the cost chart is the reference', () => {
  const { referenceLines, reference } = chartOf({ centres: { alby: { cost: 1 } } }, 'cost');
  expect(plain(referenceLines[0]?.label ?? '')).toBe('medel för hälsocentraler i egen regi: 1 000 kr');
  expect(reference?.address).toBe('own-run.cost@2029');
});

test('a reference without a value draws no line', () => {
  const figures = figuresOf({ cost: { '2029': { missing: 'not-stated', why: 'Ett skäl.' } } });
  const region = { groups: { 'own-run': { figures } } };
  expect(chartOf({ centres: { alby: { cost: 1 } }, region }, 'cost').referenceLines).toEqual([]);
});

describe('the tones', () => {
  const centres = {
    alby: { listed: 1 },
    dalsta: { listed: 2, proposal: 'inquiry' as const },
    ekby: { listed: 3, operator: 'other' as const },
  };

  test('tell own run, other run and what is proposed', () => {
    expect(chartOf({ centres }).bars.map((bar) => bar.tone)).toEqual(['own', 'proposed', 'other']);
  });

  test('have a legend of those that occur', () => {
    expect(chartOf({ centres }, 'list', 'own-run').legend.map((entry) => entry.tone)).toEqual([
      'own',
      'proposed',
    ]);
  });

  test('need no legend when there is one', () => {
    expect(chartOf({ centres }, 'list', 'other-run').legend).toEqual([]);
  });
});

test('the id can stand in an address', () => {
  expect(chartOf({ centres: {} }, 'list', 'own-run.under_threshold').id).toBe(
    'diagram-listed-own-run-under-threshold',
  );
});
