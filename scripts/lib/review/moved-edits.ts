import type { Pair } from './pair.ts';

/**
 * Edited pieces that stand elsewhere too: before or after something that is as it was, or that was edited where it
 * stood. What no pair tells is the same in both lists, in the same order.
 */
export function findMovedEdits<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Pair<T>[],
): Set<Pair<T>> {
  const told = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const [olds, nows] = [countSame(before, told), countSame(after, told)];
  const edited = pairs.filter(({ kind }) => kind === 'changed');
  const gapOf = ({ before: old }: Pair<T>) => olds.get(old as T);
  const homes = edited.filter((pair) => gapOf(pair) === nows.get(pair.after as T));
  const places = new Map(before.map((piece, at) => [piece, at]));
  const order = (pair: Pair<T>) => places.get(pair.before as T) ?? 0;
  const stayed = new Set([...Map.groupBy(homes, gapOf).values()].flatMap((list) => findRising(list, order)));
  return new Set(edited.filter((pair) => !stayed.has(pair)));
}

/** How many pieces that nothing is told of stand before each. */
function countSame<T>(pieces: readonly T[], told: ReadonlySet<T | undefined>): Map<T, number> {
  let count = 0;
  return new Map(pieces.map((piece) => [piece, told.has(piece) ? count : count++]));
}

/** The most of a list that stand in order: they are taken to be where they were, and the others to have been moved. */
function findRising<P>(list: readonly P[], orderOf: (one: P) => number): P[] {
  const runs: P[][] = [];
  for (const one of list) {
    const lower = runs.filter((run) => orderOf(run.at(-1) as P) < orderOf(one));
    const longest = lower.reduce<P[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, one]);
  }
  return runs.reduce<P[]>((best, run) => (run.length > best.length ? run : best), []);
}
