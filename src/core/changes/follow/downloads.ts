import { findFigure } from '../../figures/known.ts';
import { dataPaths } from '../../open-data/data-paths.ts';
import type { DataTable } from '../../open-data/data-table.ts';
import { buildEditionData } from '../../open-data/tables.ts';
import type { CsvValue } from '../../publish/csv.ts';
import { type Comparison, type Draft, draft, type EditionView, joinCauses } from './draft.ts';

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
    const rows = buildEditionData(head, view.head).tables.flatMap((now) => {
      const old = olds.get(now.id);
      olds.delete(now.id);
      return compareTables(comparison, view, old, now);
    });
    for (const gone of olds.values())
      rows.push(...compareTables(comparison, view, gone, { ...gone, rows: [] }));
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
  comparison: Comparison,
  view: EditionView,
  old: DataTable | undefined,
  now: DataTable,
): ChangedRow[] {
  const olds = new Map((old?.rows ?? []).map((row) => [comparison.rename(keyOf(old ?? now, row)), row]));
  const changed: string[] = [];
  for (const row of now.rows) {
    const key = keyOf(now, row);
    const was = olds.get(key);
    olds.delete(key);
    // A centre's row has its id in it, which is another after a renaming.
    if (!was || JSON.stringify(was) !== JSON.stringify(row)) changed.push(key);
  }
  return [...changed, ...olds.keys()].map((key) => ({ table: now, causes: causesOf(comparison, view, key) }));
}

function keyOf({ fields, key }: DataTable, row: readonly CsvValue[]): string {
  // Without a key all of a row tells it from others.
  if (key.length === 0) return row.join(' ');
  return key.map((name) => String(row[fields.findIndex((field) => field.name === name)] ?? '')).join(' ');
}

/** Of a figure's row by its address, of any other by the id in it; else all facts together. */
function causesOf({ index }: Comparison, { base, head, causes }: EditionView, key: string): string[] {
  const [id = ''] = key.split(' ');
  if (id.includes('.')) {
    const before = findFigure(base.lookup, id);
    const after = findFigure(head.lookup, id);
    const found = causes.ofFigure(before, after, false);
    if (found.length > 0) return found;
    // A place in an order is another when the others' sizes are.
    const total = id.replace(/^[^.]+\.(.+)\.rank(@.*)?$/, 'all.$1$2');
    const [was, is] = [findFigure(base.lookup, total), findFigure(head.lookup, total)];
    const ofOthers = total === id ? [] : causes.ofFigure(was, is);
    if (ofOthers.length > 0) return ofOthers;
  }
  const own = [...index.ofId(id), ...index.ofId(key.replace(' ', '/'))];
  return own.length > 0 ? own : index.all();
}
