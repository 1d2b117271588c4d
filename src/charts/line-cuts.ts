import { lineHeight, type Measure } from './fonts.ts';
import type { LineMark, TextMark } from './picture.ts';

const above = 12.5;
const below = 4.5;
const beside = 3;
/** A stump shorter than a dash is no line. */
const shortest = 4;

/** The lines without the stretches where a text stands in their way. */
export function cutLines(
  lines: readonly LineMark[],
  texts: readonly TextMark[],
  measure: Measure,
): LineMark[] {
  const boxes = texts.flatMap((text) =>
    text.lines.map((line, row) => {
      const width = measure(line.trimEnd(), text.style === 'strong' ? 600 : 400);
      const left = text.anchor === 'start' ? text.x : text.x - (text.anchor === 'end' ? width : width / 2);
      const y = text.y + row * lineHeight;
      return { left: left - beside, right: left + width + beside, top: y - above, bottom: y + below };
    }),
  );
  return lines.flatMap(({ x, top, bottom }) => {
    const parts: LineMark[] = [];
    let from = top;
    const inTheWay = boxes.filter(
      (box) => box.left < x && x < box.right && box.top < bottom && box.bottom > top,
    );
    for (const box of inTheWay.sort((a, b) => a.top - b.top)) {
      if (box.top > from) parts.push({ x, top: from, bottom: box.top });
      from = Math.max(from, box.bottom);
    }
    if (from < bottom) parts.push({ x, top: from, bottom });
    return parts.filter((part) => part.bottom - part.top >= shortest);
  });
}
