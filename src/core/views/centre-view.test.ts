import { describe, expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { buildCentreView } from './centre-view.ts';

const model = modelOf({
  centres: {
    asen: { listed: 900, municipality: 'alvdal', cost: 1500 },
    berget: { listed: 3999, municipality: 'alvdal' },
    dalen: { listed: 4000 },
    enen: { listed: 700, operator: 'other' },
    fjallet: {},
  },
});
const viewOf = (id: string) => {
  const centre = model.workspace.centres.get(id);
  if (!centre) throw new Error(id);
  return buildCentreView(model, model.edition, centre);
};

describe('buildCentreView', () => {
  it('says where a centre stands by the plan’s threshold and operator', () => {
    const standings = ['asen', 'berget', 'dalen', 'enen', 'fjallet'].map((id) => viewOf(id).size.standing);
    expect(standings).toEqual(['under', 'under', 'from', 'other-run', 'unknown']);
  });

  it('ranks among those of the same operator that have a size', () => {
    const { rank, peers } = viewOf('dalen').size;
    expect([rank?.value, peers.value]).toEqual([3, 3]);
  });

  it('has no rank where the size is missing', () => {
    expect(viewOf('fjallet').size.rank).toBeUndefined();
  });

  it('leads to the next smaller and larger of the same operator', () => {
    const { previous, next } = viewOf('berget');
    expect([previous?.text, next?.text]).toEqual(['Asen', 'Dalen']);
    expect(viewOf('enen')).not.toHaveProperty('previous');
  });

  it('names the other centres of the municipality, and none where no source gives one', () => {
    expect(viewOf('asen').neighbours.map(({ text }) => text)).toEqual(['Berget']);
    expect(viewOf('dalen')).toMatchObject({ neighbours: [] });
    expect(viewOf('dalen')).not.toHaveProperty('municipality');
  });

  it('gives the distance from the reference only where there is a value', () => {
    expect(viewOf('asen').comparisons[0]).toMatchObject({ over: { value: 50 }, minus: { value: 500 } });
    expect(viewOf('berget').comparisons[0]).not.toHaveProperty('over');
  });

  it('lists its own figures, each with its period', () => {
    expect(viewOf('asen').figures.map(({ address }) => address)).toEqual([
      'asen.listed@2030-04',
      'asen.cost@2029',
    ]);
  });
});
