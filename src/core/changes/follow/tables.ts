import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Model } from '../../model.ts';
import type { RegisterCell, RegisterTable } from '../../views/register-table.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';
import type { ChangedText, FactIndex } from './fact-index.ts';
import { listTables, nameTable, pairTables, type TableAt } from './list-tables.ts';
import { type ChangedCell, compareColumns, shareColumns } from './table-columns.ts';

/** Rows of tables that have come, gone or say something else, by the fact that causes each; tables of texts, as wholes too. */
export function followTables(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  return comparison.editions.flatMap((view) => {
    const [olds, nows] = [listTables(base, view.base), listTables(head, view.head)];
    return pairTables(comparison, olds, nows).flatMap(({ old, now }): Draft[] => {
      if (!old || !now)
        return tellWhole(comparison, view, old ?? now, old ? olds : nows, old ? 'removed' : 'added');
      const cells = [
        ...compareColumns(comparison, old, now),
        ...compareTables(comparison, view, ...shareColumns(comparison, old, now)),
      ];
      return [...groupByCause(cells).values()].map((list) =>
        draft(
          'table-row',
          { title: nameTable(head, now, nows), items: list.map(({ item }) => item), href: now.href },
          joinCauses(list),
        ),
      );
    });
  });
}

/** A table that has come to a text that was there, or gone from one that still is: with its text nothing is told of it. */
function tellWhole(
  { base, head, rename, oldName }: Comparison,
  { causes }: EditionView,
  table: TableAt | undefined,
  all: readonly TableAt[],
  what: 'added' | 'removed',
): Draft[] {
  const [text = ''] = table?.place?.split(' ') ?? [];
  const hasText = [
    [base, what === 'added' ? oldName(text) : text] as const,
    [head, what === 'added' ? text : rename(text)] as const,
  ].every(([{ workspace }, key]) => workspace.narratives.has(key));
  if (!table || !hasText) return [];
  const title = head.texts.t(`change.table.${what}`, { title: nameTable(head, table, all) });
  // A group without anyone has no table.
  const members = table.group === undefined ? [] : causes.ofMembers(table.group);
  return [draft('table-row', { title, href: table.href }, members)];
}

function compareTables(comparison: Comparison, view: EditionView, old: TableAt, now: TableAt): ChangedCell[] {
  const { head, rename } = comparison;
  const olds = new Map(old.table.rows.map((row) => [rename(row.id), row]));
  const cells: ChangedCell[] = [];
  const rows: string[] = [];
  const tellRow = (id: string, label: string, what: 'before' | 'after', figure: Figure | undefined) => {
    const item = { label, [what]: head.texts.t('change.table.row') };
    const isFirst = what === 'after';
    const own = view.causes.ofMember(id, now.group);
    const [was, is] = isFirst ? [undefined, figure] : [figure, undefined];
    const plan = view.causes.ofFigure(was, is, true, now.group);
    const whole = comparison.index.ofSubject(now.kind, id, ({ path }) => path === '');
    const causes = [...new Set([...whole, ...own, ...plan])];
    cells.push({ item, causes });
    rows.push(...causes);
  };
  for (const { id, label } of now.table.columns) {
    const before = old.table.columns.find((column) => column.id === id)?.label;
    if (before === undefined || before === label) continue;
    const isWord = ({ path }: { path: string }) => /\.(?:label|unit)$|^[^.]*$/.test(path);
    const causes = ['measure', 'aspect'].flatMap((kind) => comparison.index.ofSubject(kind, id, isWord));
    cells.push({ item: { label: head.texts.t('change.table.column'), before, after: label }, causes });
  }
  for (const row of now.table.rows) {
    const was = olds.get(row.id);
    olds.delete(row.id);
    if (!was) {
      tellRow(row.id, row.label, 'after', figureOf(row.cells[0]));
      continue;
    }
    if (was.label !== row.label) {
      const named = comparison.index.ofSubject(now.kind, row.id, ({ path }) => path === 'short_name');
      cells.push({ item: { label: row.label, before: was.label, after: row.label }, causes: named });
    }
    for (const [index, column] of now.table.columns.entries()) {
      const place = old.table.columns.findIndex(({ id }) => id === column.id);
      const label = `${row.label}, ${column.label}`;
      const pair = { was: was.cells[place], is: row.cells[index] };
      cells.push(...compareCells(comparison, view, now.kind, row.id, column.id, label, pair));
    }
  }
  for (const gone of olds.values()) tellRow(rename(gone.id), gone.label, 'before', figureOf(gone.cells[0]));
  cells.push(...compareProposals(comparison, view, old, now));
  cells.push(...compareTotals(comparison, view, old, now, rows));
  return cells;
}

/** @param rows causes of the rows that have come and gone: one row alone has no sum. */
function compareTotals(
  { base, head }: Comparison,
  { causes }: EditionView,
  { table: { total: old } }: TableAt,
  { table: { total: now, columns } }: TableAt,
  rows: readonly string[],
): ChangedCell[] {
  const label = head.texts.t('table.total');
  if (!old || !now) {
    const item = { label, [old ? 'before' : 'after']: head.texts.t('change.table.row') };
    return old || now ? [{ item, causes: [...new Set(rows)] }] : [];
  }
  return now.flatMap((is, index): ChangedCell[] => {
    const was = old[index];
    const [before, after] = [was && readCell(base, was), readCell(head, is)];
    if (!was || before === undefined || before === after) return [];
    const item = { label: `${label}, ${columns[index]?.label ?? ''}`, before, after };
    return [{ item, causes: causes.ofFigure(figureOf(was), figureOf(is)) }];
  });
}

/** A proposal as a whole or its label: more of it no table says. */
const SAYS_PROPOSAL = /^(?:proposals(?:\.[^.]+)?|assessments(?:\.[^.]+(?:\.proposal)?)?)(?:\.label)?$/;
/** Its kind too, where one of two sides says it: it is said below a name only where it is something new. */
const MARKS_ROW = /^assessments(?:\.[^.]+(?:\.proposal)?)?(?:\.(?:label|kind))?$/;

/** All that an edition, or each of them, says of a centre. */
const SAYS_ALL = /^assessments(?:\.[^.]+(?:\.aspects)?)?$/;

/** Of what editions say, each says its own. */
function isOfEdition(path: string, { head }: EditionView): boolean {
  const [, edition] = /^(?:assessments|proposals)\.([^.]+)/.exec(path) ?? [];
  return edition === undefined || edition === head.id;
}

/** What a table of a text says below the names of those for whom something new is proposed. */
function compareProposals(
  { head, index, rename }: Comparison,
  view: EditionView,
  old: TableAt,
  now: TableAt,
): ChangedCell[] {
  // A register has a column of its own for it.
  if (now.section === undefined) return [];
  const read = (edition: Edition, { id, isProposed }: RegisterTable['rows'][number]) => {
    const centre = isProposed ? edition.workspace.centres.get(id) : undefined;
    return centre && edition.proposalFor(centre)?.label;
  };
  const olds = new Map(old.table.rows.map((row) => [rename(row.id), row]));
  return now.table.rows.flatMap((row): ChangedCell[] => {
    const was = olds.get(row.id);
    const [before, after] = [was && read(view.base, was), read(view.head, row)];
    if (!was || before === after) return [];
    const label = `${row.label}, ${head.texts.t('table.proposal')}`;
    const item = { label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const mark = before && after ? SAYS_PROPOSAL : MARKS_ROW;
    const isMark = ({ path }: { path: string }) => mark.test(path) && isOfEdition(path, view);
    return [{ item, causes: index.ofSubject('centre', row.id, isMark) }];
  });
}

function compareCells(
  { base, head, index }: Comparison,
  view: EditionView,
  kind: string,
  id: string,
  column: string,
  label: string,
  { was, is }: { was: RegisterCell | undefined; is: RegisterCell | undefined },
): ChangedCell[] {
  const [before, after] = [was && readCell(base, was), is && readCell(head, is)];
  // A column that is new and empty says nothing of a row.
  if ((before ?? '') === (after ?? '')) return [];
  const item = { label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const [old, now] = [figureOf(was), figureOf(is)];
  if (old ?? now) return [{ item, causes: view.causes.ofFigure(old, now) }];
  const isAspect = head.workspace.aspects?.data[column] !== undefined;
  const isSaid = (path: string) => {
    if (column === 'proposal') return SAYS_PROPOSAL.test(path);
    return path.split('.').includes(column) || (isAspect && SAYS_ALL.test(path));
  };
  const named = index.ofSubject(kind, id, ({ path }) => isOfEdition(path, view) && isSaid(path));
  const words = findWords(index, column, { was: before ?? '', is: after ?? '' });
  const home = column === 'municipality' ? head.workspace.centres.get(id)?.data.municipality?.id : undefined;
  const places = home ? index.ofSubject('municipality', home, ({ path }) => path === 'short_name') : [];
  const causes = [...named, ...words.said, ...places];
  return [{ item, causes: causes.length > 0 ? causes : words.all }];
}

/** All facts of an aspect, and those whose words a cell says: a key and a definition are no words of a table. */
function findWords(index: FactIndex, aspect: string, text: ChangedText): Record<'all' | 'said', string[]> {
  const all = index.ofSubject('aspect', aspect);
  return { all, said: all.length > 0 ? index.named([text]).filter((id) => all.includes(id)) : [] };
}

function figureOf(cell: RegisterCell | undefined): Figure | undefined {
  return cell?.kind === 'figure' ? cell.figure : undefined;
}

function readCell({ figureText, texts }: Model, cell: RegisterCell): string {
  if (cell.kind === 'figure') return figureText.format(cell.figure, 'unit');
  if (cell.kind === 'missing') return texts.t('figure.missing');
  if (cell.kind === 'empty') return '';
  return cell.note ? `${cell.text} (${cell.note})` : cell.text;
}
