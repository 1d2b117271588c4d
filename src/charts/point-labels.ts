import { lineHeight, type Measure } from './fonts.ts';
import type { TextMark } from './picture.ts';
import { type Plot, pointRadius } from './point-picture.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const gap = 5;

/** Name and values beside each point; the name alone where both have no room, nothing where that has none either. */
export function placePointLabels(
  points: readonly { label: string; text: string }[],
  places: readonly { x: number; y: number }[],
  plot: Plot,
  measure: Measure,
): TextMark[] {
  const taken: Box[] = places.map(({ x, y }) => around(x, y, pointRadius + 1));
  const marks: TextMark[] = [];
  places.forEach((place, index) => {
    const { label = '', text = '' } = points[index] ?? {};
    const found = [[label, text], [label]]
      .flatMap((lines) => candidates(place, lines, plot, measure))
      .find(({ box }) => fits(box, plot) && !taken.some((other) => overlap(box, other)));
    if (!found) return;
    taken.push(found.box);
    marks.push(...found.marks);
  });
  return marks;
}

/** Right, left, above and below the point, in that order. */
function candidates({ x, y }: { x: number; y: number }, lines: string[], plot: Plot, measure: Measure) {
  const width = Math.max(...lines.map((line, row) => measure(line, row === 0 ? 600 : 400)));
  const height = lines.length * lineHeight;
  const reach = pointRadius + gap;
  // Pushed in from the plot's sides.
  const centred = Math.max(plot.left + 3, Math.min(x - width / 2, plot.right - width));
  const lefts = [x + reach, x - reach - width, centred, centred];
  const tops = [y - height / 2, y - height / 2, y - reach - height, y + reach];
  return lefts.map((left, index) => {
    const top = tops[index] ?? 0;
    const isBefore = index === 1;
    const marks = lines.map((line, row): TextMark => {
      const base = { y: top + row * lineHeight + 13, lines: [line], halo: false };
      const style = row === 0 ? 'strong' : 'plain';
      return isBefore
        ? { ...base, x: left + width, anchor: 'end', style }
        : { ...base, x: left, anchor: 'start', style };
    });
    return { box: { left, right: left + width, top, bottom: top + height }, marks };
  });
}

const around = (x: number, y: number, size: number): Box => ({
  left: x - size,
  right: x + size,
  top: y - size,
  bottom: y + size,
});

const fits = (box: Box, plot: Plot): boolean =>
  box.left >= plot.left + 3 &&
  box.right <= plot.right &&
  box.top >= plot.top - 6 &&
  box.bottom <= plot.bottom - 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
