import { describe, expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { knownGroup } from '../figures/known.ts';
import { buildRegisterTable } from './register-table.ts';

const model = modelOf({
  centres: {
    asen: { listed: 1900, municipality: 'alvdal', proposal: 'change' },
    berget: { listed: 999, municipality: null },
    enen: { listed: 700, operator: 'other' },
  },
});
const tableOf = (group: string) =>
  buildRegisterTable(model, model.edition, knownGroup(model.edition.lookup, group));

describe('buildRegisterTable', () => {
  it('ascends by size', () => {
    expect(tableOf('own-run').rows.map(({ label }) => label)).toEqual(['Berget', 'Asen']);
  });

  it('links to the municipality, and says where no source gives one', () => {
    const [gap, link] = tableOf('own-run').rows.map(({ cells }) => cells[1]);
    expect(gap).toEqual({ kind: 'missing' });
    expect(link).toEqual({ kind: 'link', text: 'Alvdal', href: '/kommuner/alvdal/' });
  });

  it('has a column of proposals only where something is proposed', () => {
    expect(tableOf('own-run').columns.map(({ id }) => id)).toEqual(['listed', 'municipality', 'proposal']);
    expect(tableOf('other-run').columns.map(({ id }) => id)).toEqual(['listed', 'municipality']);
  });

  it('has as many cells in the total as in a row', () => {
    const { rows, total } = tableOf('own-run');
    expect(total).toHaveLength(rows[0]?.cells.length ?? 0);
  });
});
