import { describe, expect, it } from 'vitest';
import { figuresOf, modelOf, type Sketch, sketchFiles } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';
import { buildMunicipalityView, findSharedMeasures } from './municipality-view.ts';

const count = (label: string, computed_as: string) => ({
  label,
  unit: { one: 'hälsocentral', other: 'hälsocentraler' },
  decimals: 0,
  definition: `${label}.`,
  better: 'neither',
  total: 'sum',
  computed_as,
});
const measures = { total: count('Alla', 'all.count'), own: count('Egna', 'own.count') };
const stated = (total: number, own: number) => ({
  figures: figuresOf({ total: { '2030-04': total }, own: { '2030-04': own } }),
});
const centres = { asen: { listed: 900, municipality: 'alvdal', aspects: { staffing: 'good' } } };

/** Alvdal, of which the plan's only section tells. */
function viewOf(sketch: Sketch) {
  const files = sketchFiles({ centres, measures, ...sketch }).map(({ path, text }) => ({
    path,
    text: text.replace('title: Läget', 'title: Läget\nmunicipality: alvdal'),
  }));
  const { model, problems } = buildModel(files);
  const municipality = model?.workspace.municipalities.get('alvdal');
  if (!model || !municipality) throw new Error(problems.map(({ message }) => message).join('\n'));
  return buildMunicipalityView(model, model.edition, municipality);
}

describe('buildMunicipalityView', () => {
  it('has nothing unnamed where the register has all that the source counts', () => {
    expect(viewOf({ municipalities: { alvdal: stated(1, 1) } })).not.toHaveProperty('unnamed');
  });

  it('counts what the source counts and does not name, in other operation when the own are all known', () => {
    expect(viewOf({ municipalities: { alvdal: stated(3, 1) } }).unnamed).toEqual({
      count: 2,
      areOther: true,
    });
  });

  it('has the columns that the narrative has chosen', () => {
    const section = '<CentreTable of="alvdal.own" columns="listed premises" />';
    expect(viewOf({ section }).table.columns.map(({ id }) => id)).toEqual(['listed', 'premises']);
  });

  it('else has size, what is compared and known, and aspects that are stated', () => {
    expect(viewOf({}).table.columns.map(({ id }) => id)).toEqual(['listed', 'staffing']);
    const costly = { asen: { ...centres.asen, cost: 1200 } };
    expect(viewOf({ centres: costly }).table.columns.map(({ id }) => id)).toEqual([
      'listed',
      'cost',
      'staffing',
    ]);
  });

  it('states only what the source states', () => {
    expect(viewOf({}).stated).toEqual([]);
    expect(viewOf({ municipalities: { alvdal: stated(1, 1) } }).stated.map(({ value }) => value)).toEqual([
      1, 1,
    ]);
  });
});

describe('findSharedMeasures', () => {
  it('leaves out what one of the municipalities lacks', () => {
    const municipalities = {
      alvdal: stated(1, 1),
      bergvik: { figures: figuresOf({ total: { '2030-04': 0 } }) },
    };
    expect(findSharedMeasures(modelOf({ centres, measures, municipalities }))).toEqual(['total']);
  });
});
