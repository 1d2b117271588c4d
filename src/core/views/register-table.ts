import type { Edition } from '../edition.ts';
import type { Group } from '../figures/groups.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Centre } from '../schema/centre.ts';
import { buildCentreTable, type CentreTable, type TableCell } from './centre-table.ts';

/** A cell of the register: a figure, a text, a link, or a gap that is said in words. */
export type RegisterCell =
  | TableCell
  | { kind: 'link'; text: string; href: string; note?: string }
  | { kind: 'missing' };

/** A table whose cells may be links and gaps; a table of centres is one. */
export interface RegisterTable extends Omit<CentreTable, 'rows'> {
  rows: (Omit<CentreTable['rows'][number], 'cells'> & { cells: RegisterCell[] })[];
}

/** The centres of a group by size, with municipality and what is proposed. */
export function buildRegisterTable(model: Model, edition: Edition, group: Group): RegisterTable {
  const { texts } = model;
  const table = buildCentreTable(model, edition, group, [edition.plan.threshold.measure]);
  const centres = new Map(group.centres.map((centre) => [centre.id, centre]));
  const hasProposals = group.centres.some((centre) => edition.proposalFor(centre));
  const extra = [
    { id: 'municipality', label: texts.t('table.municipality'), isNumber: false },
    ...(hasProposals ? [{ id: 'proposal', label: texts.t('table.proposal'), isNumber: false }] : []),
  ];
  const proposalCell = (centre: Entity<Centre>): RegisterCell => {
    const proposal = edition.proposalFor(centre);
    return proposal ? { kind: 'text', text: proposal.label } : { kind: 'empty' };
  };
  return {
    ...table,
    columns: [...table.columns, ...extra],
    rows: table.rows.map((row) => {
      const centre = centres.get(row.id);
      if (!centre) return row;
      const cells = [
        ...row.cells,
        municipalityCell(model, centre),
        ...(hasProposals ? [proposalCell(centre)] : []),
      ];
      return { ...row, cells };
    }),
    ...(table.total ? { total: [...table.total, ...extra.map((): TableCell => ({ kind: 'empty' }))] } : {}),
  };
}

function municipalityCell({ workspace, texts }: Model, centre: Entity<Centre>): RegisterCell {
  const stated = centre.data.municipality;
  const municipality = stated ? workspace.municipalities.get(stated.id) : undefined;
  if (!stated || !municipality) return { kind: 'missing' };
  const note = stated.inferred ? `${texts.t('figure.inferred')} ${stated.inferred}` : undefined;
  const link = { text: municipality.data.short_name, href: paths.municipality(stated.id) };
  return { kind: 'link', ...link, ...(note ? { note } : {}) };
}
