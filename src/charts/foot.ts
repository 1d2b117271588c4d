import { lineHeight, type Measure } from './fonts.ts';
import type { TextMark } from './picture.ts';
import { wrapText } from './wrap.ts';

/** What the axis measures, under the bars, with the zero that they begin at. */
export function placeFoot(
  axis: string,
  { zero, top, width }: { zero: number; top: number; width: number },
  measure: Measure,
): { texts: TextMark[]; bottom: number } {
  if (axis === '') return { texts: [], bottom: top };
  const style = { style: 'quiet', halo: false } as const;
  const half = measure('0') / 2;
  const start = Math.max(zero, half);
  const first = top + lineHeight - 2;
  const nought: TextMark = { ...style, x: start, y: first, anchor: 'middle', lines: ['0'] };
  const room = width - (start + half + 14);
  const isBeside = measure(axis) <= room;
  const lines = isBeside ? [axis] : wrapText(axis, width, measure);
  const y = isBeside ? first : first + lineHeight;
  const label: TextMark = isBeside
    ? { ...style, x: width, y, anchor: 'end', lines }
    : { ...style, x: 0, y, anchor: 'start', lines };
  return { texts: [nought, label], bottom: y + (lines.length - 1) * lineHeight + 5 };
}
