import type { DataPath } from '../parse/yaml.ts';
import type { Renames } from './match-subjects.ts';
import { renameAddress, renameMarkup, renameWord } from './rename-markup.ts';

/** Keys that hold ids of others, and what those are. */
const KINDS: Readonly<Record<string, string>> = {
  document: 'document',
  documents: 'document',
  centre: 'centre',
  centres: 'centre',
  municipality: 'municipality',
  municipalities: 'municipality',
  amount: 'measure',
  percent: 'measure',
};

/** Keys that hold addresses of figures. */
const ADDRESSES: ReadonlySet<string> = new Set(['of', 'reference', 'computed_as', 'computed', 'figures']);

/** What is said in an edition stands at its id, which may be a period's signs too: no word of an address. */
function renameEdition(
  step: string | number,
  parent: string | number | undefined,
  renames: Renames,
  used: Set<string>,
): string | undefined {
  const name = `plan:${step}`;
  const now = parent === 'assessments' || parent === 'proposals' ? renames.get(name) : undefined;
  if (now !== undefined) used.add(name);
  return now;
}

/** Where something of base stands in head: keys that are called something else are called so. */
export function renamePath(path: DataPath, renames: Renames, used: Set<string>): string {
  return path
    .map(
      (step, at) =>
        renameEdition(step, path[at - 1], renames, used) ?? renameWord(String(step), renames, used),
    )
    .join('.');
}

/** A section of the document that something is taken from: "kvalitet". */
function renameChapter(id: string, renames: Renames, used: Set<string>): string {
  const [name, now] =
    [...renames].find(([key]) => key.startsWith('narrative:documents/') && key.endsWith(`/${id}`)) ?? [];
  if (name === undefined || now === undefined) return id;
  used.add(name);
  return now.slice(now.lastIndexOf('/') + 1);
}

/** Data of base with what is called something else in head called so; `used` gets the names that it was called. */
export function followRenames(
  value: unknown,
  renames: Renames,
  used: Set<string>,
  keys: readonly string[],
): unknown {
  if (renames.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => followRenames(item, renames, used, keys));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, followRenames(inner, renames, used, [...keys, key])]),
    );
  const [last = '', parent = ''] = keys.slice(-2).reverse();
  if (typeof value === 'string' && /<[A-Z]|\]\(\//.test(value)) return renameMarkup(value, renames, used);
  if (last === 'chapter' || (last === 'sections' && parent === 'compensation'))
    return renameChapter(String(value), renames, used);
  if (ADDRESSES.has(last)) return renameAddress(String(value), renames, used);
  const [aspects, aspect] = keys.slice(-3);
  const name =
    last === 'value' && aspects === 'aspects'
      ? `value:${aspect}.values.${value}`
      : `${KINDS[last === 'id' ? parent : last]}:${value}`;
  const now = renames.get(name);
  if (now === undefined) return value;
  used.add(name);
  return now;
}
