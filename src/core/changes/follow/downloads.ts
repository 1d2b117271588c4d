import { dataPaths } from '../../open-data/data-paths.ts';
import type { DataTable } from '../../open-data/data-table.ts';
import { buildEditionData } from '../../open-data/tables.ts';
import type { CsvValue } from '../../publish/csv.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';
import { createRowCauses, renameKey } from './row-causes.ts';

/** So many rows of a table are named, more are counted. */
const NAMED = 3;

interface ChangedRow {
  table: DataTable;
  /** What it is found by: "norrby.listed@2030-04". */
  name: string;
  causes: readonly string[];
}

/** Files of open data that change, with how many of their rows, by the facts that cause each. */
export function followDownloads(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  return comparison.editions.flatMap((view) => {
    const olds = new Map(buildEditionData(base, view.base).tables.map((table) => [table.id, table]));
    const causesOf = createRowCauses(comparison, view);
    const rows = buildEditionData(head, view.head).tables.flatMap((now) => {
      const old = olds.get(now.id);
      olds.delete(now.id);
      return compareTables(comparison, causesOf, old, now);
    });
    for (const gone of olds.values())
      rows.push(...compareTables(comparison, causesOf, gone, { ...gone, rows: [] }));
    return [...groupByCause(rows).values()].flatMap((list) =>
      splitByCauses(list).map((part) => tellRows(comparison, view, part)),
    );
  });
}

/**
 * Rows that stand under one fact: those that it alone changes, and the files of which others change rows too, those
 * with the same causes together.
 */
function splitByCauses(rows: readonly ChangedRow[]): ChangedRow[][] {
  const isShared = ({ causes }: ChangedRow) => causes.length > 1;
  const { alone = [], shared = [] } = Object.groupBy(rows, (row) => (isShared(row) ? 'shared' : 'alone'));
  const files = [...Map.groupBy(shared, ({ table }) => table).values()];
  const alike = Map.groupBy(files, (file) => joinCauses(file).sort().join(' '));
  return [alone, ...[...alike.values()].map((list) => list.flat())].filter((part) => part.length > 0);
}

function tellRows({ head }: Comparison, view: EditionView, rows: readonly ChangedRow[]): Draft {
  const { texts, formats } = head;
  const tables = Map.groupBy(rows, ({ table }) => table);
  const items = [...tables].map(([{ id, title }, list]) => {
    const label = texts.plural('change.download.rows', list.length, {
      n: formats.number(list.length),
      ...{ title, file: `${id}.csv` },
    });
    const names = list.map(({ name }) => name).join(', ');
    return {
      label: list.length > NAMED ? label : `${label} (${names})`,
      href: dataPaths.table(view.head.id, id),
    };
  });
  const title = texts.t('change.download', { edition: view.head.plan.edition });
  return draft('download', { title, items, href: dataPaths.page }, joinCauses(rows));
}

function compareTables(
  comparison: Comparison,
  causesOf: ReturnType<typeof createRowCauses>,
  old: DataTable | undefined,
  now: DataTable,
): ChangedRow[] {
  const { rows, ...before } = old ?? { ...now, rows: [] };
  const olds = new Map(
    rows.map((row) => {
      const aspect = readCell(before, row, 'aspect');
      const key = namesOf(before).map((name) =>
        renameKey(comparison, now.id, name, readCell(before, row, name), aspect),
      );
      return [key.join(' '), row] as const;
    }),
  );
  const changed: ChangedRow[] = [];
  for (const row of now.rows) {
    const key = keyOf(now, row).join(' ');
    const was = olds.get(key);
    olds.delete(key);
    // A centre's row has its id in it, which is another after a renaming.
    if (!was || JSON.stringify(was) !== JSON.stringify(row))
      changed.push({ table: now, name: key, causes: causesOf(now, was, row) });
  }
  const gone = [...olds].map(([name, row]) => ({ table: now, name, causes: causesOf(now, row, undefined) }));
  return [...changed, ...gone];
}

function keyOf(table: DataTable, row: readonly CsvValue[]): string[] {
  return namesOf(table).map((name) => readCell(table, row, name));
}

/** A word of an aspect has no key that machines could use: an aspect may have no words. */
function namesOf({ key }: Pick<DataTable, 'key'>): readonly string[] {
  return key.length > 0 ? key : ['aspect', 'value'];
}

function readCell({ fields }: Pick<DataTable, 'fields'>, row: readonly CsvValue[], name: string): string {
  return String(row[fields.findIndex((field) => field.name === name)] ?? '');
}
