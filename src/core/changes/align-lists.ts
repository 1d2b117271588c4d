import { isAlike } from './alike.ts';
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

/** Which items of two lists are the same: equal ones first, then those that have most in common. */
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
  const known = matchBest(base, head, removed, added);
  const gone = removed.filter((index) => !known.some((pair) => pair.base === index));
  const come = added.filter((index) => !known.some((pair) => pair.head === index));
  pairs.push(...known);
  // Of as many that are left each is what stood in its place.
  const left = gone.length === come.length ? gone.map((index, place) => [index, come[place]] as const) : [];
  for (const [old, now] of left) {
    if (now === undefined || follows(pairs, 'base', old) !== follows(pairs, 'head', now)) continue;
    pairs.push({ base: old, head: now });
    gone.splice(gone.indexOf(old), 1);
    come.splice(come.indexOf(now), 1);
  }
  pairs.sort((a, b) => a.head - b.head);
  const isReordered = pairs.some(({ base: place }, index) => place < (pairs[index - 1]?.base ?? -1));
  return { pairs, removed: gone, added: come, isReordered };
}

/** Pairs of items that have something in common, those that have most first: an item is one of a pair at most. */
function matchBest(
  base: readonly unknown[],
  head: readonly unknown[],
  removed: readonly number[],
  added: readonly number[],
): Alignment['pairs'] {
  const scored = added.flatMap((now) =>
    removed.map((old) => ({ base: old, head: now, score: likeness(base[old], head[now]) })),
  );
  scored.sort((a, b) => b.score - a.score);
  const pairs: Alignment['pairs'] = [];
  for (const { score, ...pair } of scored)
    if (score > 0 && !pairs.some((one) => one.base === pair.base || one.head === pair.head)) pairs.push(pair);
  return pairs;
}

/** The place in head of what an item stands after, of those that both lists have; undefined of the first. */
function follows(pairs: Alignment['pairs'], side: 'base' | 'head', index: number): number | undefined {
  return pairs.filter((pair) => pair[side] < index).sort((a, b) => b[side] - a[side])[0]?.head;
}

/** How many leaves of the same key and value two items have, and one more where their texts say about the same. */
function likeness(a: unknown, b: unknown): number {
  if (!isObject(a) || !isObject(b)) return 0;
  const [{ source: _old, ...before }, { source: _now, ...after }] = [a, b];
  const same = Object.entries(before).filter(([key, value]) => dataKey(value) === dataKey(after[key]));
  return same.length + (isAlike(before, after) ? 1 : 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
