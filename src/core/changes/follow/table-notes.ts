import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Model } from '../../model.ts';
import type { RegisterCell, RegisterTable } from '../../views/register-table.ts';
import { caveatsOf } from '../../views/table-notes.ts';
import { type Comparison, type Draft, draft, type EditionView, joinCauses } from './draft.ts';
import { listPageTables, listTables, nameTable, pairTables, type TableAt } from './list-tables.ts';
import { ofNotes } from './note-causes.ts';
import { splitSentences } from './split-sentences.ts';
import { shareColumns } from './table-columns.ts';

/** A caveat that is another, below one table. */
interface ChangedNote {
  before: string;
  after: string;
  table: TableAt;
  causes: readonly string[];
}

/** A figure of a table at both sides. */
type Pair = Record<'was' | 'is', Figure>;

/** What tables say below them of their figures, where it is another: each caveat once, with the tables that have it. */
export function followTableNotes(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  const { texts } = head;
  const list = (model: Model, edition: Edition) => [
    ...listTables(model, edition),
    ...listPageTables(model, edition),
  ];
  return comparison.editions.flatMap((view) => {
    const nows = list(head, view.head);
    const notes = pairTables(comparison, list(base, view.base), nows).flatMap(({ old, now }) =>
      old && now ? compareNotes(comparison, view, ...shareColumns(comparison, old, now)) : [],
    );
    const alike = Map.groupBy(notes, ({ before, after }) => JSON.stringify([before, after]));
    return [...alike.values()].map((same) => {
      const tables = [...new Set(same.map(({ table }) => table))];
      const items = tables.map((table) => ({ label: nameTable(head, table, nows), href: table.href }));
      const [{ before = '', after = '' } = {}] = same;
      const title = texts.plural('change.table.notes', items.length, { title: items[0]?.label ?? '' });
      const places = items.length > 1 ? { items } : { href: items[0]?.href };
      return draft('table-row', { title, before, after, ...places }, joinCauses(same));
    });
  });
}

function compareNotes(comparison: Comparison, view: EditionView, old: TableAt, now: TableAt): ChangedNote[] {
  const { base, head } = comparison;
  const [olds, nows] = [listCaveats(base, view.base, old), listCaveats(head, view.head, now)];
  const rows = listPairs(comparison, old.table, now.table).flatMap(compareCaveats);
  // A sum has those of its rows, and of those that have come or gone.
  const totals = listTotals(old.table, now.table)
    .flatMap(compareCaveats)
    .filter(({ before, after }) => !olds.rows.has(before) && !nows.rows.has(after));
  return [...rows, ...totals].flatMap(({ before, after, causes }) =>
    splitSentences(before, after).map(([was, is]) => ({ before: was, after: is, table: now, causes })),
  );

  function compareCaveats({ was, is }: Pair): Omit<ChangedNote, 'table'>[] {
    // What another cell still says stands there as before.
    const gone = readCaveats(base, view.base, was).filter((text) => !nows.all.has(text));
    const come = readCaveats(head, view.head, is).filter((text) => !olds.all.has(text));
    if (gone.length + come.length === 0) return [];
    const causes = ofCaveats(comparison, view, was, is);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
      return { before: gone[at] ?? '', after: come[at] ?? '', causes };
    });
  }
}

/** The figures of rows and columns that both have. */
function listPairs({ rename }: Comparison, old: RegisterTable, now: RegisterTable): Pair[] {
  const olds = new Map(old.rows.map((row) => [rename(row.id), row]));
  return now.rows.flatMap(({ id, cells }) => pairCells(old, now, olds.get(id)?.cells ?? [], cells));
}

function listTotals(old: RegisterTable, now: RegisterTable): Pair[] {
  return pairCells(old, now, old.total ?? [], now.total ?? []);
}

function pairCells(
  old: RegisterTable,
  now: RegisterTable,
  olds: readonly RegisterCell[],
  nows: readonly RegisterCell[],
): Pair[] {
  return now.columns.flatMap((column, index) => {
    const was = olds[old.columns.findIndex(({ id }) => id === column.id)];
    const is = nows[index];
    return was?.kind === 'figure' && is?.kind === 'figure' ? [{ was: was.figure, is: is.figure }] : [];
  });
}

/** What stands below a table, and what of it is of its rows. */
function listCaveats(
  model: Model,
  edition: Edition,
  { table }: TableAt,
): Record<'all' | 'rows', Set<string>> {
  const read = (cells: readonly RegisterCell[]) =>
    cells.flatMap((cell) => caveatsOf(model, edition, cell).map(({ text }) => text));
  const rows = read(table.rows.flatMap(({ cells }) => cells));
  return { rows: new Set(rows), all: new Set([...rows, ...read(table.total ?? [])]) };
}

function readCaveats(model: Model, edition: Edition, figure: Figure): string[] {
  return caveatsOf(model, edition, { kind: 'figure', figure }).map(({ text }) => text);
}

/** What is written of a figure itself, then the figures that are named in it. */
function ofCaveats(
  { index, rename }: Comparison,
  { base, head, causes }: EditionView,
  was: Figure,
  is: Figure,
) {
  const facts = new Map(index.allFacts().map((fact) => [fact.id, fact]));
  const written = [rename(was.address), is.address]
    .flatMap((address) => index.ofAddress(address, false))
    .filter((id) => {
      const { kind, parts = [] } = facts.get(id) ?? {};
      return kind !== 'changed' || parts.some(({ part }) => ['note', 'inferred', 'missing'].includes(part));
    });
  const own = [...written, ...ofNotes([was, is], { base, head }, causes.ofFigure)];
  const found = own.length > 0 ? own : causes.ofNumber(was, is);
  return index.sort(found.length > 0 ? found : causes.ofFigure(was, is, false));
}
