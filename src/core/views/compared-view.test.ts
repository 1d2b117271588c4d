import { describe, expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { knownGroup } from '../figures/known.ts';
import { findComparedMeasures } from './compared-measures.ts';
import { buildComparedView } from './compared-view.ts';

const model = modelOf({
  centres: {
    asen: { listed: 900, municipality: 'alvdal', cost: 1200 },
    berget: { listed: 1100, municipality: 'alvdal', cost: 1500 },
    dalen: { listed: 1300, municipality: 'bergvik', cost: 900 },
    fjallet: { listed: 1400 },
  },
});
const [compared] = findComparedMeasures(model, model.edition);
if (!compared) throw new Error('nothing compared');
const view = buildComparedView(model.edition, knownGroup(model.edition.lookup, 'own-run'), compared);

describe('buildComparedView', () => {
  it('counts those with and without a value', () => {
    expect([view.reported.value, view.missing.value, view.count.value]).toEqual([3, 1, 4]);
  });

  it('compares each that has a value with the reference, highest first', () => {
    expect(view.comparisons.map(({ figure, minus }) => [figure.subject.label, minus?.value])).toEqual([
      ['Berget', 500],
      ['Asen', 200],
      ['Dalen', -100],
    ]);
  });

  it('pairs the centres of a municipality, the higher first', () => {
    expect(
      view.pairs.map(({ higher, lower, over }) => [higher.subject.label, lower.subject.label, over.value]),
    ).toEqual([['Berget', 'Asen', 25]]);
  });

  it('has nothing to compare where the plan names no reference', () => {
    const bare = modelOf({ plan: { measures: { listed: { period: '2030-04' } } } });
    expect(findComparedMeasures(bare, bare.edition)).toEqual([]);
  });
});
