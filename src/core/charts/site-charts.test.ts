import { describe, expect, test } from 'vitest';
import { type CentreSketch, figuresOf, modelOf, plain, type Sketch } from '../__tests__/sketch.ts';
import { knownGroup } from '../figures/known.ts';
import { buildReferenceChart } from './build-charts.ts';
import { buildChartCsv } from './chart-csv.ts';
import { buildChartItems } from './chart-items.ts';
import { buildFigureChart } from './figure-chart.ts';
import { listCharts } from './list-charts.ts';
import { buildMunicipalityChart } from './municipality-chart.ts';
import { buildPointChart } from './point-chart.ts';
import { buildStandingChart } from './standing-chart.ts';

const measures = {
  own_centres: { ...measureOf('Egna'), computed_as: 'own.count' },
};
function measureOf(label: string) {
  const unit = { one: 'hälsocentral', other: 'hälsocentraler' };
  return { label, unit, decimals: 0, definition: `${label}.`, better: 'neither', total: 'sum' };
}
const whole = (sketch: Sketch) => {
  const model = modelOf(sketch);
  return { model, edition: model.edition, group: (id: string) => knownGroup(model.edition.lookup, id) };
};

describe('list size per municipality', () => {
  const centres: Record<string, CentreSketch> = {
    alby: { municipality: 'alvdal', listed: 1000 },
    dalsta: { municipality: 'alvdal', listed: 36 },
    ekby: { municipality: 'bergvik', listed: 5000 },
  };
  const chartOf = (sketch: Sketch) => {
    const { model, edition } = whole({ measures, ...sketch });
    return buildMunicipalityChart(model, edition);
  };

  test('is the sum of the own centres, the most first', () => {
    expect(chartOf({ centres })?.bars.map(({ label, value }) => [label, value])).toEqual([
      ['Bergvik', 5000],
      ['Alvdal', 1036],
    ]);
  });

  test('is missing where the source counts more centres than it names', () => {
    const municipalities = { alvdal: { figures: figuresOf({ own_centres: { '2030-05': 3 } }) } };
    const chart = chartOf({ centres, municipalities });
    expect(chart?.missing.map(({ label, text }) => [label, text])).toEqual([['Alvdal', 'uppgift saknas']]);
    expect(chart?.figures.at(-1)?.missing?.why).toContain('fler hälsocentraler');
  });

  test('does not apply where there is no own centre: that is not zero', () => {
    const { ekby: _, ...others } = centres;
    expect(chartOf({ centres: others })?.missing.map(({ text }) => text)).toEqual(['ej aktuellt']);
  });

  test('says how many centres are in no known municipality', () => {
    const chart = chartOf({ centres: { ...centres, fors: { listed: 7 } } });
    expect(chart?.description).toContain('En hälsocentral är inte med');
  });
});

describe('size against cost', () => {
  const chartOf = (centres: Record<string, CentreSketch>) => {
    const { model, edition, group } = whole({ centres });
    return buildPointChart(model, edition, group('own-run'), 'cost');
  };

  test('has the centres that have both, and says that they are too few', () => {
    const chart = chartOf({
      alby: { listed: 1000, cost: 9 },
      dalsta: { listed: 2000, cost: 8 },
      ekby: { listed: 5 },
    });
    expect(chart?.points.map(({ label, x, y }) => [label, x, y])).toEqual([
      ['Alby', 1000, 9],
      ['Dalsta', 2000, 8],
    ]);
    const words = plain(chart?.description ?? '');
    expect(words).toContain('Alby har 1 000 listade; kostnad per listad är 9 kr.');
    expect(words).toContain('Två punkter är för få för att visa ett samband.');
    expect(words).toContain('Talen avser olika tider.');
    expect(words).toContain('Ekby är inte med');
  });

  test('is no chart where no centre has both', () => {
    expect(chartOf({ alby: { listed: 1000 }, dalsta: { cost: 8 } })).toBeUndefined();
  });

  test('has axes from zero to a round end', () => {
    const chart = chartOf({ alby: { listed: 1234, cost: 987 } });
    expect([chart?.x.max, chart?.y.max]).toEqual([1500, 1000]);
    expect(chart?.description).toContain('En enda punkt säger inget om ett samband.');
  });
});

describe('where a centre stands', () => {
  const centres = { alby: { listed: 1000 }, dalsta: { listed: 9000 }, ekby: {} };
  const chartOf = (id: string, sketch: Sketch = { centres }, measure = 'listed') => {
    const { model, edition } = whole(sketch);
    const centre = model.workspace.centres.get(id);
    return centre && buildStandingChart(model, edition, centre, measure);
  };

  test('is among its peers, each a stroke, with the limit', () => {
    const chart = chartOf('alby');
    expect(chart?.ticks).toEqual([1000, 9000]);
    expect(chart?.marks.map(({ label }) => plain(label))).toEqual([
      'Alby 1 000 listade',
      'gränsen 4 000 listade',
    ]);
    expect(chart?.band).toMatchObject({ from: 1000, to: 9000 });
    expect(plain(chart?.description ?? '')).toContain('De 2 som har uppgift ligger mellan 1 000 listade');
  });

  test('is not drawn for a centre without a value, nor for one that is alone', () => {
    expect(chartOf('ekby')).toBeUndefined();
    expect(chartOf('alby', { centres: { alby: { listed: 1 } } })).toBeUndefined();
  });

  test('has no limit for those that the plan is not about', () => {
    const others = {
      alby: { listed: 1, operator: 'other' as const },
      dalsta: { listed: 9, operator: 'other' as const },
    };
    expect(chartOf('alby', { centres: others })?.marks).toHaveLength(1);
  });

  test('has no strokes where they would run together', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`c${n}`, { listed: 100 + n }]));
    expect(chartOf('c1', { centres: many })?.ticks).toBeUndefined();
  });

  test('reaches below zero where a value does', () => {
    const costs = { alby: { cost: -500 }, dalsta: { cost: 700 } };
    expect(chartOf('alby', { centres: costs }, 'cost')).toMatchObject({ min: -500, max: 1000 });
  });
});

describe('figures named one by one', () => {
  const centres = { alby: { listed: 1000 }, dalsta: { listed: 36 } };

  test('are said to be the whole only where they make it', () => {
    const { model, edition } = whole({ centres });
    const parts = ['dalsta.listed', 'alby.listed'];
    const chart = buildFigureChart(model, edition, parts, 'own-run.listed');
    expect(chart?.bars.map(({ label }) => label)).toEqual(['Dalsta', 'Alby']);
    expect(plain(chart?.description ?? '')).toContain(
      'Tillsammans är de hela hälsocentraler i egen regi: 1 036 listade.',
    );
    expect(buildFigureChart(model, edition, ['alby.listed'], 'own-run.listed')?.description).not.toContain(
      'Tillsammans',
    );
  });
});

describe('costs of another period', () => {
  test('are read at that period, and a centre without them is a gap', () => {
    const centres = { alby: { figures: { cost: { '2028': 5, '2029': 6 } } }, dalsta: { cost: 7 } };
    const { model, edition, group } = whole({ centres });
    const chart = buildReferenceChart(model, edition, group('own-run'), 'cost', '2028');
    expect(chart.bars.map(({ value }) => value)).toEqual([5]);
    expect(chart.missing.map(({ label }) => label)).toEqual(['Dalsta']);
    expect(chart.id).toBe('diagram-cost-own-run-2028');
  });

  test('are not compared with the line of this one', () => {
    const centres = { alby: { figures: { cost: { '2028': 5, '2029': 6 } } } };
    const { model, edition, group } = whole({ centres });
    expect(buildReferenceChart(model, edition, group('own-run'), 'cost', '2028').referenceLines).toEqual([]);
  });
});

describe('what a reader steps through', () => {
  const centres = {
    alby: { cost: { value: 1500, qualifier: 'omkring', note: 'Ett förbehåll.' } },
    dalsta: {},
  };
  const { model, edition, group } = whole({ centres });
  const chart = buildReferenceChart(model, edition, group('own-run'), 'cost');
  const items = buildChartItems(model, chart);

  test('has value, period, caveat and source, and the line last', () => {
    expect(items.map(({ name }) => name)).toEqual(['Alby', 'Dalsta', 'Medel för hälsocentraler i egen regi']);
    expect(items[0]?.lines.map(plain)).toEqual([
      'Kostnad per listad: omkring 1 500 kr, 2029',
      'Ett förbehåll.',
      'Källa: Rapporten, s. 1.',
    ]);
    expect(items[1]?.value).toBeNull();
    expect(items[2]?.isReference).toBe(true);
  });

  test('is in the file too, a row each, with source and licence', () => {
    const [head, alby, dalsta, line] = buildChartCsv(model, chart, 'machine').split('\r\n');
    expect(head).toMatch(/^diagram,rubrik,namn,mått,värde,enhet,period/);
    expect(alby).toContain(
      'Alby,Kostnad per listad,1500,kr,2029,omkring,,värde,Ett förbehåll.,"Rapporten, s. 1"',
    );
    expect(dalsta).toContain('Dalsta,Kostnad per listad,,kr,2029,,uppgift saknas i källan,värde');
    expect(line).toContain('1000,kr,2029,,,jämförelse');
    expect(alby).toContain('Region Norrdal,CC BY 4.0,alby.cost@2029');
  });
});

test('every chart is listed once, those of the texts too', () => {
  const centres = {
    alby: { listed: 1, cost: 2 },
    dalsta: { listed: 5000, figures: { cost: { '2028': 3 } } },
  };
  const section =
    '<ListChart of="own-run" />\n\n<ListChart of="own-run" />\n\n<CostChart of="own-run" period="2028" />';
  const ids = listCharts(modelOf({ centres, section })).map(({ chart }) => chart.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(['diagram-listed-all', 'diagram-listed-own-run', 'diagram-cost-own-run-2028']),
  );
});

test('a chart that names its own edition’s period has one address, with and without it', () => {
  const section = '<CostChart of="own-run" />\n\n<CostChart of="own-run" period="2029" />';
  const ids = listCharts(modelOf({ centres: { alby: { listed: 1, cost: 2 } }, section })).map(
    ({ chart }) => chart.id,
  );
  expect(ids).toContain('diagram-cost-own-run');
  expect(ids).not.toContain('diagram-cost-own-run-2029');
});
