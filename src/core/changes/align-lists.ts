import { dataKey } from './same-data.ts';

export interface Alignment {
  /** Indexes of the same item at both sides, by the place in head. */
  pairs: { base: number; head: number }[];
  /** Indexes of what is gone, and of what is new. */
  removed: number[];
  added: number[];
  /** What both have stands in another order. */
  isReordered: boolean;
}

/** Which items of two lists are the same: equal ones first, then those that have something in common. */
export function alignLists(base: readonly unknown[], head: readonly unknown[]): Alignment {
  const pairs: Alignment['pairs'] = [];
  const waiting = new Map<string, number[]>();
  for (const [index, item] of base.entries()) {
    const key = dataKey(item);
    waiting.set(key, [...(waiting.get(key) ?? []), index]);
  }
  const added: number[] = [];
  for (const [index, item] of head.entries()) {
    const match = waiting.get(dataKey(item))?.shift();
    if (match === undefined) added.push(index);
    else pairs.push({ base: match, head: index });
  }
  const removed = [...waiting.values()].flat().sort((a, b) => a - b);
  for (const index of [...added]) {
    const match =
      removed.find((old) => shares(base[old], head[index])) ??
      (removed.length === added.length ? removed[added.indexOf(index)] : undefined);
    if (match === undefined) continue;
    pairs.push({ base: match, head: index });
    removed.splice(removed.indexOf(match), 1);
    added.splice(added.indexOf(index), 1);
  }
  pairs.sort((a, b) => a.head - b.head);
  const isReordered = pairs.some(({ base: place }, index) => place < (pairs[index - 1]?.base ?? -1));
  return { pairs, removed, added, isReordered };
}

/** Two items with a leaf of the same key and value. */
function shares(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return false;
  return Object.entries(a).some(([key, value]) => key !== 'source' && dataKey(value) === dataKey(b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
