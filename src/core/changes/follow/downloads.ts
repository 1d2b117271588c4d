import { dataPaths } from '../../open-data/data-paths.ts';
import type { DataTable } from '../../open-data/data-table.ts';
import { buildEditionData } from '../../open-data/tables.ts';
import type { CsvValue } from '../../publish/csv.ts';
import { type Comparison, type Draft, draft, joinCauses } from './draft.ts';
import { createRowCauses } from './row-causes.ts';

interface ChangedRow {
  table: DataTable;
  causes: readonly string[];
}

/** Files of open data that change, with how many of their rows, by the fact that causes each. */
export function followDownloads(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  const { texts, formats } = head;
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
    const byCause = new Map<string, ChangedRow[]>();
    for (const row of rows) {
      const [first = ''] = row.causes;
      const list = byCause.get(first);
      if (list) list.push(row);
      else byCause.set(first, [row]);
    }
    return [...byCause.values()].map((list) => {
      const tables = new Map<DataTable, number>();
      for (const { table } of list) tables.set(table, (tables.get(table) ?? 0) + 1);
      const items = [...tables].map(([{ id, title }, count]) => ({
        label: texts.plural('change.download.rows', count, {
          n: formats.number(count),
          ...{ title, file: `${id}.csv` },
        }),
        href: dataPaths.table(view.head.id, id),
      }));
      const title = texts.t('change.download', { edition: view.head.plan.edition });
      return draft('download', { title, items, href: dataPaths.page }, joinCauses(list));
    });
  });
}

function compareTables(
  { rename }: Comparison,
  causesOf: ReturnType<typeof createRowCauses>,
  old: DataTable | undefined,
  now: DataTable,
): ChangedRow[] {
  const olds = new Map(
    (old?.rows ?? []).map(
      (row) =>
        [
          keyOf(old ?? now, row)
            .map(rename)
            .join(' '),
          row,
        ] as const,
    ),
  );
  const changed: ChangedRow[] = [];
  for (const row of now.rows) {
    const key = keyOf(now, row).join(' ');
    const was = olds.get(key);
    olds.delete(key);
    // A centre's row has its id in it, which is another after a renaming.
    if (!was || JSON.stringify(was) !== JSON.stringify(row))
      changed.push({ table: now, causes: causesOf(now, was, row) });
  }
  const gone = [...olds.values()].map((row) => ({ table: now, causes: causesOf(now, row, undefined) }));
  return [...changed, ...gone];
}

function keyOf({ fields, key }: DataTable, row: readonly CsvValue[]): string[] {
  // A word of an aspect has no key that machines could use: an aspect may have no words.
  const names = key.length > 0 ? key : ['aspect', 'value'];
  return names.map((name) => String(row[fields.findIndex((field) => field.name === name)] ?? ''));
}
