import type { Pair } from './pair.ts';
import type { Passage } from './read-narrative.ts';
import { diffWords, likeness, type Stretch } from './words.ts';

/** Between the parts of a passage that has been split, or was several. */
export const SPLIT = '\n¶ ';

/** From here on what came beside an edited passage is what went from it. */
const ALIKE = 0.6;

/** How texts are split and joined: only those of a kind are parts of one, and those of none are no parts. */
interface Joining<T> {
  kindOf(one: T): string | undefined;
  join(parts: readonly T[]): T;
}

/**
 * A passage that is several now, or several that are one, as one pair: what else of their words differs is told, and
 * not each of them as one that is new or gone.
 */
export function joinSplits(
  before: readonly Passage[],
  after: readonly Passage[],
  pairs: readonly Pair<Passage>[],
  isMoved: (pair: Pair<Passage>) => boolean,
): Pair<Passage>[] {
  return joinParts(before, after, pairs, isMoved, { kindOf: ({ kind }) => kind, join });
}

/** The same of any texts, e.g. of the paragraphs of a page. */
export function joinParts<T extends { text: string }>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Pair<T>[],
  isMoved: (pair: Pair<T>) => boolean,
  { kindOf, join }: Joining<T>,
): Pair<T>[] {
  const used = new Set<Pair<T>>();
  const ofSide = (side: 'before' | 'after', kind: 'removed' | 'added') =>
    new Map(
      pairs.flatMap((pair) => {
        const one = pair.kind === kind ? pair[side] : undefined;
        return one && kindOf(one) !== undefined ? [[one, pair] as const] : [];
      }),
    );
  const [gone, come] = [ofSide('before', 'removed'), ofSide('after', 'added')];
  if (gone.size + come.size === 0) return [...pairs];
  const [oldPlaces, nowPlaces] = [before, after].map((all) => new Map(all.map((one, at) => [one, at])));

  /** A passage with those beside it that hold what differs from the other side. */
  const gather = (
    all: readonly T[],
    own: T,
    places: ReadonlyMap<T, number> | undefined,
    others: ReadonlyMap<T, Pair<T>>,
    readRest: () => string,
  ): T[] => {
    const at = places?.get(own);
    if (at === undefined) return [own];
    let rest: string | undefined;
    const isPart = (one: T | undefined): one is T => {
      const pair = one && others.get(one);
      if (!pair || used.has(pair) || kindOf(one) !== kindOf(own)) return false;
      rest ??= readRest();
      return isWithin(one.text, rest);
    };
    let [first, last] = [at, at];
    while (isPart(all[first - 1])) first--;
    while (isPart(all[last + 1])) last++;
    const parts = all.slice(first, last + 1);
    for (const pair of parts.flatMap((part) => others.get(part) ?? [])) used.add(pair);
    return parts;
  };
  const joined = pairs.map((pair): Pair<T> => {
    const { kind, before: old, after: now } = pair;
    if (kind !== 'changed' || !old || !now || isMoved(pair) || kindOf(old) !== kindOf(now)) return pair;
    const read = (side: 'removed' | 'added') => () => pick(diffWords(old.text, now.text), side);
    const nows = gather(after, now, nowPlaces, come, read('removed'));
    if (nows.length > 1) return { kind, before: old, after: join(nows) };
    const olds = gather(before, old, oldPlaces, gone, read('added'));
    return olds.length > 1 ? { kind, before: join(olds), after: now } : pair;
  });
  return joined.filter((pair) => !used.has(pair));
}

function pick(words: readonly Stretch[], kind: Stretch['kind']): string {
  return words.flatMap((word) => (word.kind === kind ? [word.text] : [])).join(' ');
}

/** Whether a text is, edited or not, a part of another. */
function isWithin(text: string, whole: string): boolean {
  const kept = diffWords(whole, text).filter(({ kind }) => kind === 'same');
  return likeness(text, kept.map((word) => word.text).join(' ')) >= ALIKE;
}

function join(parts: readonly Passage[]): Passage {
  const [first, last] = [parts[0], parts.at(-1)] as [Passage, Passage];
  return {
    ...first,
    lastLine: last.lastLine,
    text: parts.map(({ text }) => text).join(SPLIT),
    source: parts.map(({ source }) => source).join('\n\n'),
    tags: parts.flatMap(({ tags }) => tags),
    links: parts.flatMap(({ links }) => links),
    stressed: parts.flatMap(({ stressed = [] }) => stressed),
    quotes: parts.flatMap(({ quotes = [] }) => quotes),
    parts: parts.length,
  };
}
