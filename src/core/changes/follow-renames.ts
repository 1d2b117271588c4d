import type { Renames } from './match-subjects.ts';

/** Keys that hold ids of others, and what those are. */
const KINDS: Readonly<Record<string, string>> = {
  document: 'document',
  documents: 'document',
  centre: 'centre',
  centres: 'centre',
  municipality: 'municipality',
  municipalities: 'municipality',
};

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
  const name = `${KINDS[last === 'id' ? parent : last]}:${value}`;
  const now = renames.get(name);
  if (now === undefined) return value;
  used.add(name);
  return now;
}
