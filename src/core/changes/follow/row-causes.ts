import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';
import type { DataTable } from '../../open-data/data-table.ts';
import type { CsvValue } from '../../publish/csv.ts';
import type { FactChange } from '../change.ts';
import type { Comparison, EditionView } from './draft.ts';
import { atPlaces, type ChangedText, isSaid } from './fact-index.ts';
import { listFieldTexts, type TextAt } from './field-texts.ts';

type Cell = ChangedText & { column: string };

/** Columns with the key of a word, and what such a word is called among what is called something else. */
const WORDS: Readonly<Record<string, (aspect: string) => string>> = {
  aspect: () => 'aspect:',
  value: (aspect) => `value:${aspect}.values.`,
};

/** What the rows of a table are about, the columns that name it, and the part of it that they tell. */
const SUBJECTS: Readonly<Record<string, { kind: string; id: readonly string[]; part?: RegExp }>> = {
  halsocentraler: { kind: 'centre', id: ['id'] },
  egenskaper: { kind: 'centre', id: ['id'] },
  kommuner: { kind: 'municipality', id: ['id'] },
  beslut: { kind: 'decision', id: ['id'], part: /^(?!due\b)/ },
  tidpunkter: { kind: 'decision', id: ['decision'], part: /^(?:due\b|title$|$)/ },
  dokument: { kind: 'document', id: ['id'], part: /^(?!errors\b)/ },
  'fel-i-kallorna': { kind: 'document', id: ['document'], part: /^(?:errors\b|$)/ },
  matt: { kind: 'measure', id: ['id'] },
  ordlista: { kind: 'aspect', id: ['aspect'] },
  indikatorer: { kind: 'indicator', id: ['year', 'id'] },
};

/** What stands in a column that is part of a row's key, as head calls it. */
export function renameKey(
  { renames, rename }: Comparison,
  table: string,
  column: string,
  cell: string,
  aspect: string,
): string {
  const { kind, id } = SUBJECTS[table] ?? {};
  const prefix = WORDS[column]?.(aspect) ?? (id?.join() === column ? `${kind}:` : undefined);
  return prefix === undefined ? rename(cell) : (renames.get(`${prefix}${cell}`) ?? cell);
}

/** Finds the facts that make a row of open data come, go or say something else; all facts where none is found. */
export function createRowCauses(comparison: Comparison, view: EditionView) {
  const { index, head } = comparison;
  let texts: TextAt[] | undefined;

  return (table: DataTable, was: readonly CsvValue[] | undefined, is: readonly CsvValue[] | undefined) => {
    const read = (row: readonly CsvValue[] | undefined, name: string) =>
      String(row?.[table.fields.findIndex((field) => field.name === name)] ?? '');
    const cells = table.fields
      .map(({ name }): Cell => ({ column: name, was: read(was, name), is: read(is, name) }))
      .filter((cell) => cell.was !== cell.is);
    const of = (name: string) => read(is ?? was, name);
    const found = table.key.includes('address')
      ? ofFigure(of('address'), was !== undefined && is !== undefined, cells)
      : ofSubject(table.id, of, cells);
    return index.sort(found.length > 0 ? found : first(index.named(cells), index.all()));
  };

  function ofFigure(address: string, isOnBoth: boolean, cells: readonly Cell[]): string[] {
    const [before, after] = find(address);
    // What both know of a period, only one of them reads there.
    const reading = before && after && !isOnBoth ? ofReading(after) : [];
    if (reading.length > 0) return reading;
    const own = before || after ? view.causes.ofFigure(before, after, false) : ofAbsence(address);
    if (own.length > 0) return own;
    const { kind = '', id = '' } = (after ?? before)?.subject ?? {};
    const ofNames = index.named(cells);
    if (ofNames.length > 0) return ofNames;
    // A group below the limit is called by it.
    const isNamed = cells.some(({ column }) => column === 'name') && /_threshold\b/.test(address);
    const limit = isNamed ? view.causes.ofFigure(...find('plan.threshold')) : [];
    if (limit.length > 0) return limit;
    // Of an extreme it is said who has no value; a place is one of so many.
    const gaps = view.causes.ofFigure(
      ...find(address.replace(/\.(?:min|max|mean)(?=@|$)/, '.missing')),
      false,
    );
    if (gaps.length > 0) return gaps;
    const ranked = /^[^.]+\.(.+)\.rank(@.*)?$/.exec(address);
    const others = ranked ? view.causes.ofFigure(...find(`all.${ranked[1]}${ranked[2] ?? ''}`)) : [];
    const members = ranked ? ['own-run', 'other-run'].flatMap((id) => view.causes.ofMembers(id)) : [];
    const member = kind === 'centre' && !isOnBoth ? view.causes.ofMember(id) : [];
    return [...others, ...members, ...member];
  }

  /** Of a row without a figure: that a year of compensation says nothing of a centre. */
  function ofAbsence(address: string): string[] {
    const [, centre = '', year = ''] = /^compensation\.([^.@]+)\.[^@]+@(.+)$/.exec(address) ?? [];
    return view.causes.ofAbsence(centre, year);
  }

  /** Of what the edition says of a measure: at which period it is read, and what it is held against. */
  function ofReading({ measure }: Figure): string[] {
    const own = `measures.${measure.id.split('.')[0]}`;
    const paths = [own, `${own}.period`, `${own}.reference`];
    return index.ofSubject('plan', view.head.id, ({ path }) => paths.includes(path));
  }

  /** What both sides have at an address of head. */
  function find(address: string): [Figure | undefined, Figure | undefined] {
    return [findFigure(view.base.lookup, comparison.oldName(address)), findFigure(view.head.lookup, address)];
  }

  function ofSubject(table: string, of: (name: string) => string, cells: readonly Cell[]): string[] {
    const subject = SUBJECTS[table];
    if (!subject) return [];
    const { kind, part = /^/ } = subject;
    const id = subject.id.map(of).join('/');
    // Figures have tables of their own.
    const own = index
      .factsOf(kind, id)
      .flatMap(atPlaces)
      .filter(({ address, path }) => address === undefined && part.test(path) && isOfRow(path, of('error')));
    const whole = own.filter(({ path }) => path === `errors.${of('error')}`).map((fact) => fact.id);
    const shown = cells.flatMap((cell) => {
      const said = own.filter((fact) => isSaid(fact, cell));
      return (said.length > 0 ? said : own.filter((fact) => isShown(fact, cell))).map((fact) => fact.id);
    });
    const bound = ofTexts(`${kind}.${id}.`, cells);
    const known = [...whole, ...shown, ...bound, ...ofWords(of, cells)];
    return known.length > 0
      ? known
      : first(
          index.named(cells),
          own.map((fact) => fact.id),
        );
  }

  /** Of an aspect, or a word of it, that is called something else: a row has its key. */
  function ofWords(of: (name: string) => string, cells: readonly Cell[]): string[] {
    const aspect = of('aspect');
    return cells.flatMap(({ column }) =>
      column in WORDS
        ? index.ofSubject('aspect', aspect, ({ kind, path }) =>
            column === 'aspect' ? kind === 'renamed' : kind === 'moved' && path.endsWith(`.${of('value')}`),
          )
        : [],
    );
  }

  /** Of the figures that the texts of something show. */
  function ofTexts(key: string, cells: readonly Cell[]): string[] {
    texts ??= listFieldTexts(head, view.head);
    return texts
      .filter((text) => text.key.startsWith(key) && cells.some((cell) => isIn(text.key, cell)))
      .flatMap(({ prose }) => findComponents(prose.tree, 'Value'))
      .flatMap((node) => {
        const [was, is] = find(attributeOf(node, 'of') ?? '');
        const read = (figure: typeof was) => figure && head.figureText.format(figure, 'unit');
        return read(was) === read(is) ? [] : view.causes.ofFigure(was, is);
      });
  }
}

/** A document has a row for each of its errors. */
function isOfRow(path: string, id: string): boolean {
  const [part, error] = path.split('.');
  return part !== 'errors' || error === id;
}

/** Whether a cell is where a fact stands: any of the row where all of it is new or gone. */
function isShown({ path, kind }: FactChange, cell: Cell): boolean {
  return path === '' || kind === 'renamed' || isIn(path, cell);
}

function isIn(path: string, { column }: Cell): boolean {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const last = steps.at(-1) ?? '';
  if (last === 'source') return column === 'document' || column === 'page';
  return column === last || column.endsWith(`_${last}`) || steps.includes(column);
}

function first(...lists: readonly string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}
