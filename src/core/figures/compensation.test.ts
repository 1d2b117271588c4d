import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sketchFiles } from '../__tests__/sketch.ts';
import { buildCompensationChart } from '../charts/compensation-chart.ts';
import { buildModel } from '../model.ts';
import { buildCompensationView, findCompensation } from '../views/compensation-view.ts';
import { listDocumentFigures } from '../views/document-figures.ts';
import { findNamingDocuments } from '../views/naming-documents.ts';

const source = { document: 'rapport', page: 1 };
const amount = (value: number, more = {}) => ({ amount: { 2029: { value, source, ...more } } });
const outcome = (value: number, qualifier?: string) => ({
  outcome: { 2029: { value, source, ...(qualifier ? { qualifier } : {}) } },
});
const unit = { one: 'kr', other: 'kr' };
const measure = (label: string, decimals: number) => ({
  label,
  unit,
  decimals,
  definition: label,
  better: 'neither',
  total: 'sum',
});

function build(total = 400, more = {}, years = ['2029']) {
  const compensation = {
    title: 'Ersättning',
    document: 'rapport',
    summary: 'Förslag.',
    figures: amount(total),
    providers: {
      asen: { name: 'Hälsocentralen Åsen', centre: 'asen', figures: amount(100, more) },
      ekbo: { name: 'Ekbo', figures: amount(300) },
    },
    absent: [{ centre: 'berget', text: 'Nämns inte.' }],
    calculations: {
      current: {
        kind: 'current',
        label: 'Regeln',
        conditions: ['Ett villkor.'],
        figures: outcome(9, 'knappt'),
        source,
      },
      other: { kind: 'alternative', label: 'Annan', conditions: ['Ett annat.'], figures: outcome(7), source },
    },
  };
  const operator = 'other' as const;
  const centres = { asen: { listed: 900, operator }, berget: { listed: 1100, operator } };
  const measures = { amount: measure('Kompensation', 0), outcome: measure('Utfall', 1) };
  return buildModel([
    ...sketchFiles({ centres, measures }),
    ...years.map((year) => ({ path: `data/compensation/${year}.yaml`, text: stringify(compensation) })),
  ]);
}
function read(address: string) {
  const { model } = build();
  const found = model?.edition.lookup.find(address);
  return found && 'fault' in found ? found.fault : found && model?.figureText.format(found, 'unit');
}

describe('addresses of compensation', () => {
  it.each([
    ['compensation.ekbo.amount', '300\u00a0kr'],
    ['compensation.total@2029', '400\u00a0kr'],
    ['compensation.providers.amount', '400\u00a0kr'],
    ['compensation.providers.count', '2\u00a0vårdgivare'],
    ['compensation.ekbo.amount.share', '75,0\u00a0%'],
    ['compensation.ekbo.amount.over.compensation.asen', '200,0\u00a0%'],
    ['compensation.other.outcome.minus.compensation.current', 'cirka \u22122,0\u00a0kr'],
    ['compensation.nobody.amount', 'address.unknown-subject'],
    ['compensation.ekbo.amount@2028', 'address.unknown-period'],
    ['compensation.providers.mean', 'address.unknown-measure'],
  ])('%s is %s', (address, expected) => {
    expect(read(address)).toBe(expected);
  });

  it.each([
    [
      ['2028', '2029'],
      { fault: 'address.several-periods', parameters: { periods: '2028 och 2029', last: '2029' } },
    ],
    [[], { fault: 'address.unknown-subject' }],
  ])('of the years %j is a fault that says which there are', (years, expected) => {
    const lookup = build(400, {}, years).model?.edition.lookup;
    expect(lookup?.find('compensation.total')).toMatchObject(expected);
  });

  it('share without the correction of what is shared: another number was corrected', () => {
    const corrected = { from: 10, date: '2030-06-01', why: 'En nolla saknades.' };
    const { lookup } = build(400, { corrected }).model?.edition ?? {};
    expect(lookup?.find('compensation.asen.amount')).toMatchObject({ corrected });
    expect(lookup?.find('compensation.asen.amount.share')).not.toHaveProperty('corrected');
  });

  it('say which providers are counted', () => {
    const found = build().model?.edition.lookup.find('compensation.providers.count');
    expect(found && 'computed' in found && found.computed?.text).toBe(
      'Räknat ur listan: Ekbo och Hälsocentralen Åsen.',
    );
  });
});

describe('the check of a compensation', () => {
  it('finds nothing when the amounts come to the stated sum', () => {
    expect(build().problems.filter(({ rule }) => rule === 'arithmetic/total')).toEqual([]);
  });
  it('tells where the stated sum stands when they do not', () => {
    const [problem] = build(500).problems.filter(({ rule }) => rule === 'arithmetic/total');
    expect(problem).toMatchObject({ file: 'data/compensation/2029.yaml', path: 'figures.amount.2029.value' });
  });
});

describe('the page of a compensation', () => {
  const { model } = build();
  const entity = model?.workspace.compensation.get('2029');
  if (!model || !entity) throw new Error('No model');
  const view = buildCompensationView(model, model.edition, entity);

  it('has the highest amount first and those without an amount last', () => {
    expect(view.rows.map(({ label, amount }) => [label, amount.value])).toEqual([
      ['Ekbo', 300],
      ['Hälsocentralen Åsen', 100],
      [model.workspace.centres.get('berget')?.data.short_name, null],
    ]);
  });
  it('compares the alternatives, and not the rule itself, with the rule', () => {
    expect(view.calculations.map(({ difference }) => difference?.value)).toEqual([undefined, -2]);
  });
  it('draws no bar for the one without an amount, and names it', () => {
    const chart = buildCompensationChart(model, view);
    expect(chart.bars.map(({ value }) => value)).toEqual([300, 100]);
    expect(chart.missing).toHaveLength(1);
    expect(chart.description).toContain('saknas uppgift');
  });
  it('is told of at the centre that has the same name', () => {
    expect(findCompensation(model, model.edition, 'asen').map(({ row }) => row.amount.value)).toEqual([100]);
    expect(findCompensation(model, model.edition, 'berget').map(({ row }) => row.amount.value)).toEqual([
      null,
    ]);
  });
  it('counts among the figures of its document, with the page', () => {
    const figures = listDocumentFigures(model, model.edition, 'rapport');
    const found = figures.find(({ figure }) => figure.address === 'compensation.ekbo.amount@2029');
    expect(found).toMatchObject({ pages: [1], href: '/ersattning/2029/' });
  });
  it('makes its document one that names the centre', () => {
    const centre = model.workspace.centres.get('asen');
    expect(centre && findNamingDocuments(model, { entity: centre, centre: 'asen' })).toEqual([
      { document: 'rapport', page: [1] },
    ]);
  });
});
