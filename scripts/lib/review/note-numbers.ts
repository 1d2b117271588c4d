import type { Pair } from './pair.ts';
import type { Block } from './read-page.ts';

/** Notes of one text that say what they said and have other numbers: 4–9 are now 5–10, each one further on. */
export interface Renumbered {
  heading?: string | undefined;
  ranges: { first: number; last: number; to: number }[];
}

/**
 * Of notes with the same words those whose numbers are others: told together, text by text. One that is now of more
 * figures, or of fewer, is a change as others are.
 * @param pairs what differs besides; what no pair tells is the same in both, in the same order.
 */
export function compareNoteNumbers(
  before: readonly Block[],
  after: readonly Block[],
  pairs: readonly Pair<Block>[],
): { renumbered: Renumbered[]; changed: Pair<Block>[] } {
  const told = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const [olds, nows] = [before, after].map((blocks) =>
    blocks.filter((block) => block.numbers !== undefined && !told.has(block)),
  ) as [Block[], Block[]];
  const again = findAgain([before, after]);
  const changed: Pair<Block>[] = [];
  const shifts = new Map<string, Map<number, number>>();
  for (const [index, now] of nows.entries()) {
    const old = olds[index];
    if (!old?.numbers || !now.numbers || String(old.numbers) === String(now.numbers)) continue;
    if (again.has(old) && again.has(now)) continue;
    const place = now.place ?? '';
    const known = shifts.get(place) ?? new Map<number, number>();
    const pairsOf = old.numbers.map((number, at) => [number, now.numbers?.[at] ?? 0] as const);
    // A text has its notes beside it and at its end, and both say the same.
    const isShift =
      old.numbers.length === now.numbers.length &&
      pairsOf.every(([from, to]) => (known.get(from) ?? to) === to);
    if (!isShift) changed.push({ kind: 'changed', before: old, after: now });
    else shifts.set(place, new Map([...known, ...pairsOf]));
  }
  const renumbered = [...shifts].map(([place, numbers]) => ({
    heading: after.find((block) => (block.place ?? '') === place && /^h\d$/.test(block.tag))?.text,
    ranges: joinRanges([...numbers].filter(([from, to]) => from !== to).sort(([a], [b]) => a - b)),
  }));
  return { renumbered, changed };
}

/** Notes at the end of a text that stand beside a part of it too: both say the same. */
function findAgain(versions: readonly (readonly Block[])[]): Set<Block> {
  return new Set(
    versions.flatMap((blocks) => {
      const beside = new Set(
        blocks.flatMap(({ numbers, isAtEnd, text }) => (numbers && !isAtEnd ? [text] : [])),
      );
      return blocks.filter(({ isAtEnd, text }) => isAtEnd && beside.has(text));
    }),
  );
}

function joinRanges(numbers: readonly [from: number, to: number][]): Renumbered['ranges'] {
  const ranges: Renumbered['ranges'] = [];
  for (const [from, to] of numbers) {
    const last = ranges.at(-1);
    if (last && from === last.last + 1 && to - from === last.to - last.first) last.last = from;
    else ranges.push({ first: from, last: from, to });
  }
  return ranges;
}
