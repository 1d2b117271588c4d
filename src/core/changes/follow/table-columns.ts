import type { RegisterTable } from '../../views/register-table.ts';
import type { ConsequenceItem } from '../change.ts';
import type { Comparison } from './draft.ts';
import type { TableAt } from './list-tables.ts';

export interface ChangedCell {
  item: ConsequenceItem;
  causes: readonly string[];
}

/** The columns of a table of a text where they are others, or in another order: what is written there, and no fact. */
export function compareColumns({ head, rename }: Comparison, old: TableAt, now: TableAt): ChangedCell[] {
  const { texts } = head;
  const idsOf = ({ columns }: RegisterTable, name: (id: string) => string) =>
    columns.map(({ id }) => name(id)).join(' ');
  if (now.place === undefined || idsOf(old.table, rename) === idsOf(now.table, (id) => id)) return [];
  const [before, after] = [old, now].map(({ table }) => table.columns.map(({ label }) => label).join(' | '));
  const label = texts.t('change.table.columns');
  return [{ item: { label, ...(before ? { before } : {}), ...(after ? { after } : {}) }, causes: [] }];
}

/** Two tables of one text with the columns that both have, as the later has them. */
export function shareColumns(
  { rename }: Comparison,
  old: TableAt,
  now: TableAt,
): [old: TableAt, now: TableAt] {
  const columns = old.table.columns.map((column) => ({ ...column, id: rename(column.id) }));
  const called = { ...old, table: { ...old.table, columns } };
  const isShared = ({ id }: { id: string }) => columns.some((column) => column.id === id);
  const shared = now.table.columns.filter(isShared).map(({ id }) => id);
  if (now.place === undefined) return [called, now];
  return [called, now].map((at) => ({ ...at, table: pickColumns(at.table, shared) })) as [TableAt, TableAt];
}

function pickColumns(table: RegisterTable, ids: readonly string[]): RegisterTable {
  const places = ids.map((id) => table.columns.findIndex((column) => column.id === id));
  const pick = <T>(list: readonly T[]) => places.flatMap((place) => list[place] ?? []);
  const { total, ...rest } = table;
  return {
    ...rest,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    ...(total ? { total: pick(total) } : {}),
  };
}
