import { diffArrays } from 'diff';
import { likeness } from './words.ts';

/** Lines that stand elsewhere, by their numbers as they were: `first` to `last` now stand after `after`. */
export interface MovedLines {
  first: number;
  last: number;
  /** 0: before all others. */
  after: number;
}

interface Stretch {
  /** How many lines of the earlier text stand before it. */
  at: number;
  lines: string[];
}

/** Fewer lines are as soon read twice as a sentence about them. */
const FEW = 4;
/** With so many pairs of changes to try the lines themselves are quicker. */
const MANY = 10_000;
/** From here on lines that went and lines that came are the same ones, edited. */
const ALIKE = 0.6;

/** The longest stretch of a text that has been moved, edited or not; none in a text whose last line has no end. */
export function findMovedLines(before: string, after: string): MovedLines | undefined {
  if (!before.endsWith('\n') || !after.endsWith('\n')) return undefined;
  const olds = splitLines(before);
  const parts = diffArrays(olds, splitLines(after), { maxEditLength: 4000 }) ?? [];
  const gone: Stretch[] = [];
  const come: Stretch[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    if (removed) gone.push({ at, lines: value });
    if (added) come.push({ at, lines: value });
    if (!added) at += value.length;
  }
  if (gone.length * come.length > MANY) return undefined;
  const moves = gone.flatMap(({ at: start, lines }) => {
    const end = start + lines.length;
    // What came just where something went was edited there.
    const isMoved = (one: Stretch) =>
      (one.at < start || one.at > end) && likeness(lines.join(''), one.lines.join('')) >= ALIKE;
    const found = lines.length < FEW ? undefined : come.find(isMoved);
    return found ? [alignEnds(olds, { at: start, lines }, found)] : [];
  });
  return moves
    .filter(({ first, last, after: to }) => to < first || to > last)
    .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
}

/**
 * The same empty line may be counted to a stretch at its start or at its end: it is counted alike where it went and
 * where it came, or it would be told as a line that differs.
 */
function alignEnds(olds: readonly string[], gone: Stretch, come: Stretch): MovedLines {
  const size = gone.lines.length;
  const wents = [0, 1, -1].filter((by) => by === 0 || canSlide(olds, gone.at, gone.at + size, by));
  const comes = [0, 1, -1].filter((by) => {
    if (by === 0) return true;
    return by > 0 ? olds[come.at] === come.lines[0] : olds[come.at - 1] === come.lines.at(-1);
  });
  const firstCome = (by: number) => (by > 0 ? come.lines[1] : by < 0 ? come.lines.at(-1) : come.lines[0]);
  const pairs = wents.flatMap((went) => comes.map((came) => ({ went, came })));
  const { went, came } = pairs.find((pair) => olds[gone.at + pair.went] === firstCome(pair.came)) ?? {
    went: 0,
    came: 0,
  };
  return { first: gone.at + went + 1, last: gone.at + size + went, after: come.at + came };
}

/** Whether a stretch that starts a line later, or earlier, leaves the same lines behind. */
function canSlide(lines: readonly string[], start: number, end: number, by: number): boolean {
  return by > 0
    ? lines[start] !== undefined && lines[start] === lines[end]
    : start > 0 && lines[start - 1] === lines[end - 1];
}

/** A text with some of its lines where they now stand. */
export function moveLines(text: string, { first, last, after }: MovedLines): string {
  const lines = splitLines(text);
  const moved = lines.slice(first - 1, last);
  const isUp = after < first;
  const [start, end] = isUp ? [after, last] : [first - 1, after];
  const rest = isUp ? lines.slice(after, first - 1) : lines.slice(last, after);
  const between = isUp ? [...moved, ...rest] : [...rest, ...moved];
  return [...lines.slice(0, start), ...between, ...lines.slice(end)].join('');
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
