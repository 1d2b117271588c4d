import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { isFault } from '../figures/lookup.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Centre } from '../schema/centre.ts';

export interface TableColumn {
  id: string;
  /** "Listade", "Kostnad per listad, kr" */
  label: string;
  isNumber: boolean;
}

export type TableCell =
  | { kind: 'figure'; figure: Figure }
  | { kind: 'text'; text: string; note?: string }
  | { kind: 'empty' };

export interface TableRow {
  id: string;
  label: string;
  href: string;
  /** Something new is proposed for this row. */
  isProposed: boolean;
  cells: TableCell[];
}

/** A table as the page, the downloads and the review read it. */
export interface CentreTable {
  /** Unique on its page, e.g. "tabell-alvdal-own". */
  id: string;
  caption: string;
  /** Periods and order: "Listade februari 2026. Stigande efter antal listade." */
  details: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Sums of the columns; a sum over a gap is missing. Absent for fewer than two rows. */
  total?: TableCell[];
}

/** One row a centre in ascending order of list size; columns are measures or aspects by id. */
export function buildCentreTable(
  model: Model,
  edition: Edition,
  group: Group,
  columnIds: readonly string[],
): CentreTable {
  const { texts, formats } = model;
  const { measures, aspects } = model.workspace;
  const columns = columnIds.map((id): TableColumn => {
    const measure = measures?.data[id];
    if (!measure) return { id, label: aspects?.data[id]?.label ?? id, isNumber: false };
    const unit = measure.unit.other;
    const isSaid = measure.label.toLowerCase().includes(unit.toLowerCase());
    return { id, label: isSaid ? measure.label : `${measure.label}, ${unit}`, isNumber: true };
  });
  const cellOf = (centre: Entity<Centre>, column: TableColumn): TableCell => {
    if (column.isNumber) return figureCell(edition, [centre.id, column.id].join('.'));
    const statement = edition.statementsOf(centre).find(({ id }) => id === column.id);
    if (!statement) return { kind: 'empty' };
    const text = statement.value?.label ?? (statement.prose ? model.plainText(statement.prose, edition) : '');
    const conclusion = statement.inferred && `${texts.t('figure.inferred')} ${statement.inferred}`;
    const note = statement.note ? model.plainText(statement.note, edition) : conclusion;
    return { kind: 'text', text, ...(note ? { note } : {}) };
  };
  const rows = group.centres.map((centre) => ({
    id: centre.id,
    label: centre.data.short_name,
    href: paths.centre(centre.id),
    isProposed: ['change', 'inquiry'].includes(edition.proposalFor(centre)?.kind ?? 'none'),
    cells: columns.map((column) => cellOf(centre, column)),
  }));
  const periods = columns.flatMap((column, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
    const found = cells.find((cell) => cell.kind === 'figure' && cell.figure.period !== null);
    const period = found?.kind === 'figure' ? found.figure.period : edition.plan.measures[column.id]?.period;
    const measure = measures?.data[column.id]?.label;
    return period && measure
      ? [texts.t('table.measure-period', { measure, period: formats.period(period) })]
      : [];
  });
  const unit = measures?.data[edition.plan.threshold.measure]?.unit.other ?? '';
  const details = [
    periods.length > 0 ? `${periods.join('. ')}.` : '',
    rows.length > 1 ? texts.t('table.sorted', { unit }) : '',
  ];
  const total = columns.map((column): TableCell => {
    const canAdd = column.isNumber && measures?.data[column.id]?.total === 'sum';
    return canAdd ? figureCell(edition, `${group.id}.${column.id}`) : { kind: 'empty' };
  });
  return {
    id: `tabell-${group.id.replaceAll('.', '-').replaceAll('_', '-')}`,
    caption: formats.capitalise(group.label),
    details: details.filter((text) => text !== '').join(' '),
    columns,
    rows,
    ...(rows.length > 1 && total.some((cell) => cell.kind === 'figure') ? { total } : {}),
  };
}

function figureCell(edition: Edition, address: string): TableCell {
  const figure = edition.lookup.find(address);
  return isFault(figure) ? { kind: 'empty' } : { kind: 'figure', figure };
}
