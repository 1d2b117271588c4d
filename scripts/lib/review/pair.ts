import { diffArrays } from 'diff';
import { likeness } from './words.ts';

/** One text among others, in order: a paragraph, a row of a table. */
export interface Piece {
  text: string;
  /** What two must have in common to be the same, when that is more than what is read: how it is written. */
  exact?: string;
  /** Pieces with the same key are the same thing, whatever they say: a row by its first cell. */
  key?: string | undefined;
}

export interface Pair<T> {
  kind: 'changed' | 'added' | 'removed' | 'moved';
  before?: T;
  after?: T;
}

/** From here on two texts are one that was edited, and not two. */
const ALIKE = 0.5;
const ALIKE_ELSEWHERE = 0.7;
const NEAR = 0.25;
const MANY = 400;

/** Two lists of pieces → what differs, in the order of the later; the same texts in the same order give nothing. */
export function pairPieces<T extends Piece>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const { gone, come } = findUnlike(before, after);
  const used = new Set<T>();
  const pairs = new Map<T, Pair<T>>();
  const take = (old: T, now: T, kind: Pair<T>['kind']) => {
    used.add(old);
    pairs.set(now, { kind, before: old, after: now });
  };
  matchBy(
    gone,
    come,
    used,
    pairs,
    ({ key }) => key,
    (old, now) => take(old, now, exactOf(old) === exactOf(now) ? 'moved' : 'changed'),
  );
  matchBy(gone, come, used, pairs, exactOf, (old, now) => take(old, now, 'moved'));
  // An edited text stands near where it stood; then one that was moved too.
  const [olds, nows] = [placesIn(before), placesIn(after)];
  const isNear = (old: T, now: T) => Math.abs((olds.get(old) ?? 0) - (nows.get(now) ?? 0)) < NEAR;
  for (const least of [ALIKE, ALIKE_ELSEWHERE]) {
    const left = gone.filter((old) => !used.has(old) && old.key === undefined);
    const right = come.filter((now) => !pairs.has(now) && now.key === undefined);
    if (left.length * right.length > MANY * MANY) continue;
    for (const now of right) {
      const candidates = left.filter((old) => !used.has(old) && (least > ALIKE || isNear(old, now)));
      const best = findBest(candidates, now, least);
      if (best) take(best, now, 'changed');
    }
  }
  const left = gone.filter((old) => !used.has(old));
  return [
    ...come.map((now) => ({
      at: nows.get(now) ?? 0,
      pair: pairs.get(now) ?? ({ kind: 'added', after: now } as Pair<T>),
    })),
    // What went stands just before what is now where it stood.
    ...left.map((old) => ({
      at: (olds.get(old) ?? 0) - Number.EPSILON,
      pair: { kind: 'removed', before: old } as Pair<T>,
    })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}

/** Where each piece stands, from 0 to 1. */
function placesIn<T>(pieces: readonly T[]): Map<T, number> {
  return new Map(pieces.map((piece, index) => [piece, index / pieces.length]));
}

function exactOf(piece: Piece | undefined): string | undefined {
  return piece?.exact ?? piece?.text;
}

function findUnlike<T extends Piece>(before: readonly T[], after: readonly T[]): { gone: T[]; come: T[] } {
  const same = (a: T | undefined, b: T | undefined) => exactOf(a) === exactOf(b) && a?.key === b?.key;
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let [endA, endB] = [before.length, after.length];
  while (endA > start && endB > start && same(before[endA - 1], after[endB - 1])) {
    endA--;
    endB--;
  }
  const [old, now] = [before.slice(start, endA), after.slice(start, endB)];
  const parts = diffArrays(old, now, { comparator: same, maxEditLength: 6000 });
  if (!parts) return { gone: old, come: now };
  return {
    gone: parts.filter(({ removed }) => removed).flatMap(({ value }) => value),
    come: parts.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}

function matchBy<T extends Piece>(
  gone: readonly T[],
  come: readonly T[],
  used: ReadonlySet<T>,
  pairs: ReadonlyMap<T, Pair<T>>,
  nameOf: (piece: T) => string | undefined,
  found: (old: T, now: T) => void,
): void {
  const waiting = new Map<string, T[]>();
  for (const old of gone) {
    const name = nameOf(old);
    if (name !== undefined && !used.has(old)) waiting.set(name, [...(waiting.get(name) ?? []), old]);
  }
  for (const now of come) {
    const old = pairs.has(now) ? undefined : waiting.get(nameOf(now) ?? '')?.shift();
    if (old) found(old, now);
  }
}

function findBest<T extends Piece>(candidates: readonly T[], now: T, least: number): T | undefined {
  let best: T | undefined;
  let most = least;
  for (const old of candidates) {
    const score = likeness(old.text, now.text);
    if (score >= most && (best === undefined || score > most)) [best, most] = [old, score];
  }
  return best;
}
