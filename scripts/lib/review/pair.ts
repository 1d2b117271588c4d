import { diffArrays } from 'diff';
import { likeness } from './words.ts';

/** One text among others, in order: a paragraph, a row of a table. */
export interface Piece {
  text: string;
  /** What two must have in common to be the same, when that is more than what is read: how it is written. */
  exact?: string;
  /** Pieces with the same name are the same thing, whatever they say, the surest name first: a row by its link. Empty: none. */
  names?: readonly string[];
  /** All but its name, e.g. a row's other cells: who alone says that is the same thing with another name. */
  rest?: string;
  /** The part of the whole that it stands in: what was edited is looked for there first. */
  place?: string | undefined;
  /** The block that holds it: what stands in another one that both have was moved there. */
  holder?: string | undefined;
  /** What kind of text it is: a heading that is reworded altogether is still a heading. */
  shape?: string;
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
/** So short a text may be reworded altogether, and is the same one where nothing else about it differs. */
const SHORT = 60;

/** Two lists of pieces → what differs, in the order of the later; the same texts in the same order give nothing. */
export function pairPieces<T extends Piece>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const { gone, come, gaps } = findUnlike(before, after);
  const used = new Set<T>();
  const pairs = new Map<T, Pair<T>>();
  const take = (old: T, now: T, kind: Pair<T>['kind']) => {
    used.add(old);
    pairs.set(now, { kind, before: old, after: now });
  };
  const match = (nameOf: (piece: T) => string | undefined, kind?: Pair<T>['kind']) =>
    matchBy(gone, come, used, pairs, nameOf, (old, now) =>
      take(old, now, kind ?? (exactOf(old) === exactOf(now) ? 'moved' : 'changed')),
    );
  const most = Math.max(0, ...[...gone, ...come].map(({ names }) => names?.length ?? 0));
  for (let at = 0; at < most; at++) match(({ names }) => names?.[at] || undefined);
  const [oldRests, nowRests] = [countRests(before), countRests(after)];
  match(({ rest = '' }) => (oldRests.get(rest) === 1 && nowRests.get(rest) === 1 ? rest : undefined));
  match((piece) => piece.place && `${piece.place}\0${exactOf(piece)}`, 'moved');
  match(exactOf, 'moved');
  // An edited text stands where it stood, or near; then one that was moved too.
  const [olds, nows] = [placesIn(before), placesIn(after)];
  const [oldParts, nowParts] = [listParts(before), listParts(after)];
  // What stands in another part, beside one that both have, has to be more alike.
  const isElsewhere = ({ place: from }: T, { place: to }: T) =>
    from !== to && ((from && nowParts.has(from)) || (to && oldParts.has(to)));
  const isNear = (old: T, now: T) =>
    Math.abs((olds.get(old) ?? 0) - (nows.get(now) ?? 0)) < NEAR && !isElsewhere(old, now);
  const isAtHome = (old: T, now: T) => old.place !== undefined && old.place === now.place;
  for (const [isCandidate, least] of [
    [(old: T, now: T) => isAtHome(old, now) && isPartOf(old.text, now.text), 0],
    [isAtHome, ALIKE],
    [isNear, ALIKE],
    [() => true, ALIKE_ELSEWHERE],
  ] as const) {
    const left = gone.filter((old) => !used.has(old) && old.names === undefined);
    const right = come.filter((now) => !pairs.has(now) && now.names === undefined);
    if (left.length * right.length > MANY * MANY) continue;
    for (const now of right) {
      const candidates = left.filter((old) => !used.has(old) && isCandidate(old, now));
      const best = findBest(candidates, now, least);
      if (best) take(best, now, 'changed');
    }
  }
  const isAlone = countAlone(
    [...gone.filter((old) => !used.has(old)), ...come.filter((now) => !pairs.has(now))],
    gaps,
  );
  const inPlace = (piece: T) => {
    const isShort = piece.names === undefined && piece.shape && piece.text.length <= SHORT;
    return isShort && isAlone(piece) ? `${gaps.get(piece)} ${piece.shape}` : undefined;
  };
  match(inPlace, 'changed');
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

/** Whether one of two texts is all that is left of the other, or all that it was: whole words, and not a few. */
function isPartOf(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  return part.length > SHORT && ` ${whole} `.includes(` ${part} `);
}

/** Where each piece stands, from 0 to 1. */
function placesIn<T>(pieces: readonly T[]): Map<T, number> {
  return new Map(pieces.map((piece, index) => [piece, index / pieces.length]));
}

function listParts(pieces: readonly Piece[]): Set<string | undefined> {
  return new Set(pieces.map(({ place }) => place));
}

function exactOf(piece: Piece | undefined): string | undefined {
  return piece?.exact ?? piece?.text;
}

function countRests(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rest } of pieces) if (rest !== undefined) counts.set(rest, (counts.get(rest) ?? 0) + 1);
  return counts;
}

/** What only one of two lists has, and which gap between pieces of both each of them stands in. */
function findUnlike<T extends Piece>(
  before: readonly T[],
  after: readonly T[],
): { gone: T[]; come: T[]; gaps: ReadonlyMap<T, number> } {
  const [olds, nows] = [before, after].map((all) => new Set(all.map(({ holder }) => holder)));
  const holderOf = (piece: T | undefined) => {
    return olds?.has(piece?.holder) && nows?.has(piece?.holder) ? piece?.holder : undefined;
  };
  const same = (a: T | undefined, b: T | undefined) => {
    return exactOf(a) === exactOf(b) && holderOf(a) === holderOf(b);
  };
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let [endA, endB] = [before.length, after.length];
  while (endA > start && endB > start && same(before[endA - 1], after[endB - 1])) {
    endA--;
    endB--;
  }
  const [old, now] = [before.slice(start, endA), after.slice(start, endB)];
  const parts = diffArrays(old, now, { comparator: same, maxEditLength: 6000 });
  if (!parts) return { gone: old, come: now, gaps: new Map() };
  const gaps = new Map<T, number>();
  for (const [at, { added, removed, value }] of parts.entries()) {
    const isSecond = added && parts[at - 1]?.removed;
    if (added || removed) for (const piece of value) gaps.set(piece, isSecond ? at - 1 : at);
  }
  return {
    gone: parts.filter(({ removed }) => removed).flatMap(({ value }) => value),
    come: parts.filter(({ added }) => added).flatMap(({ value }) => value),
    gaps,
  };
}

/** Whether a piece is the only one left of its list in its gap: one that went, one that came. */
function countAlone<T extends Piece>(
  left: readonly T[],
  gaps: ReadonlyMap<T, number>,
): (piece: T) => boolean {
  const counts = new Map<number | undefined, number>();
  for (const piece of left) counts.set(gaps.get(piece), (counts.get(gaps.get(piece)) ?? 0) + 1);
  return (piece) => gaps.has(piece) && counts.get(gaps.get(piece)) === 2;
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
