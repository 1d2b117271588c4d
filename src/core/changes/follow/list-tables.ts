import type { Edition } from '../../edition.ts';
import { knownGroup } from '../../figures/known.ts';
import { isFault } from '../../figures/lookup.ts';
import type { Model } from '../../model.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';
import { paths } from '../../paths.ts';
import { buildCentreTable } from '../../views/centre-table.ts';
import { findComparedMeasures } from '../../views/compared-measures.ts';
import { buildMunicipalityTable } from '../../views/municipality-table.ts';
import { buildMunicipalityView, findSharedMeasures } from '../../views/municipality-view.ts';
import { buildRegisterTable, type RegisterTable } from '../../views/register-table.ts';
import type { Comparison } from './draft.ts';
import { listSections } from './sections.ts';

export interface TableAt {
  key: string;
  /** Of a table of a text: its text and its group, whatever columns it has. */
  place?: string;
  table: RegisterTable;
  /** Of a table of a text: what the text is called. */
  section?: string;
  /** Whose centres it has. */
  group?: string;
  /** What its rows are. */
  kind: 'centre' | 'municipality';
  href: string;
}

/** The registers, the municipalities and the tables of the texts. */
export function listTables(model: Model, edition: Edition): TableAt[] {
  const tables: TableAt[] = [];
  const groupOf = (id: string) => {
    const group = edition.lookup.findGroup(id);
    return isFault(group) || group.centres.length === 0 ? undefined : group;
  };
  if (edition === model.edition) {
    for (const id of ['own-run', 'other-run']) {
      const group = groupOf(id);
      const table = group && buildRegisterTable(model, edition, group);
      if (table)
        tables.push({
          key: `register ${id}`,
          table,
          group: id,
          kind: 'centre',
          href: `${paths.centres}#${nameId(table)}`,
        });
    }
    const columns = findSharedMeasures(model).map((id) => {
      return { address: `stated.${id}`, label: model.workspace.measures?.data[id]?.label ?? id };
    });
    const table = buildMunicipalityTable(model, edition, columns);
    tables.push({
      key: 'municipalities',
      table,
      kind: 'municipality',
      href: `${paths.municipalities}#${nameId(table)}`,
    });
  }
  for (const { key, narrative, href } of listSections(model, edition)) {
    for (const node of findComponents(narrative.tree, 'CentreTable')) {
      const [of = '', columns = ''] = [attributeOf(node, 'of'), attributeOf(node, 'columns')];
      const group = groupOf(of);
      if (!group) continue;
      const table = buildCentreTable(model, edition, group, columns.split(/\s+/).filter(Boolean));
      const section = narrative.section.title;
      const place = `${key} ${of}`;
      const at = { key: `${place} ${columns}`, place, section, href };
      tables.push({ ...at, table, group: group.id, kind: 'centre' });
    }
  }
  return tables;
}

/** The tables that pages other than those have too: of a municipality, and of a measure that the edition compares. */
export function listPageTables(model: Model, edition: Edition): TableAt[] {
  if (edition !== model.edition) return [];
  const municipalities = [...edition.workspace.municipalities.values()].map((municipality): TableAt => {
    const { table } = buildMunicipalityView(model, edition, municipality);
    const { id } = municipality;
    return {
      key: `municipality ${id}`,
      table,
      kind: 'centre',
      href: `${paths.municipality(id)}#${nameId(table)}`,
    };
  });
  const small = knownGroup(edition.lookup, 'own-run.under_threshold');
  const compared = findComparedMeasures(model, edition).map(({ id }): TableAt => {
    const table = buildCentreTable(model, edition, small, [edition.plan.threshold.measure, id]);
    return { key: `compared ${id}`, table, kind: 'centre', href: `${paths.costs}#${nameId(table)}` };
  });
  return [...municipalities, ...compared];
}

/** By its caption, and by its text where another table has the same. */
export function nameTable({ texts }: Model, { table, section }: TableAt, all: readonly TableAt[]): string {
  const isAlone = all.filter((other) => other.table.caption === table.caption).length < 2;
  return isAlone || section === undefined
    ? table.caption
    : texts.t('change.table.in', { title: table.caption, section });
}

/** The id of a table's name on its page: the table has none. */
function nameId({ id }: RegisterTable): string {
  return `${id}-namn`;
}

/** A table at both sides, or at one. */
export interface TablePair {
  old?: TableAt;
  now?: TableAt;
}

/** Tables with what they were. One of a text that has other columns, or the same by other names, is the same table. */
export function pairTables(
  { rename }: Pick<Comparison, 'rename'>,
  olds: readonly TableAt[],
  nows: readonly TableAt[],
): TablePair[] {
  const call = (key = '') => key.split(' ').map(rename).join(' ');
  const left = new Map(olds.map((old) => [call(old.key), old]));
  const pairs = new Map<TableAt, TableAt>();
  const pair = (now: TableAt, found: [string, TableAt] | undefined) => {
    if (!found) return;
    pairs.set(now, found[1]);
    left.delete(found[0]);
  };
  for (const now of nows)
    pair(
      now,
      [...left].find(([key]) => key === now.key),
    );
  for (const now of nows.filter((one) => one.place !== undefined && !pairs.has(one)))
    pair(
      now,
      [...left].find(([, old]) => call(old.place) === now.place),
    );
  return [
    ...nows.map((now): TablePair => {
      const old = pairs.get(now);
      return { now, ...(old ? { old } : {}) };
    }),
    ...[...left.values()].map((old): TablePair => ({ old })),
  ];
}
