import { type Axis, pixelOf } from './picture.ts';

/** A value's text at its bar. */
export interface ValueText {
  value: number;
  width: number;
}

export interface ValuePlace {
  x: number;
  anchor: 'start' | 'end';
  halo: boolean;
}

const gap = 6;
// Farther than this from its bar a number no longer reads as the bar's own.
const farthest = 72;

/** Beyond the bar's end, past any reference line that would run through the text. */
export function placeValue(axis: Axis, { value, width }: ValueText, lines: number[]): ValuePlace {
  const way = value < 0 ? -1 : 1;
  const end = pixelOf(axis, value) * way;
  const start = end + gap;
  let from = start;
  for (const line of lines.map((x) => x * way).sort((a, b) => a - b)) {
    if (line > from - gap && line < from + width + gap / 2) from = Math.max(from, line + gap);
  }
  const halo = from - start > farthest;
  return { x: (halo ? start : from) * way, anchor: way < 0 ? 'end' : 'start', halo };
}

/** The longest axis from zero between `left` and `right` on which every value's text stays between them. */
export function fitAxis(texts: ValueText[], references: number[], left: number, right: number): Axis {
  const all = [0, ...texts.map(({ value }) => value), ...references];
  const axis: Axis = { min: Math.min(...all), max: Math.max(...all), left: left + 1, right: right - 1 };
  if (axis.min === axis.max) axis.max = 1;
  const shortest = (right - left) / 4;
  for (let round = 0; round < 60 && axis.right - axis.left > shortest; round++) {
    const lines = references.map((value) => pixelOf(axis, value));
    let before = 0;
    let after = 0;
    for (const text of texts) {
      const { x, anchor } = placeValue(axis, text, lines);
      if (anchor === 'start') after = Math.max(after, x + text.width - right);
      else before = Math.max(before, left - (x - text.width));
    }
    if (before < 0.05 && after < 0.05) break;
    axis.left += before;
    axis.right -= after;
  }
  return axis;
}
