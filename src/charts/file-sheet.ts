import { lineHeight, type Measure } from './fonts.ts';
import type { Sheet, TextMark } from './picture.ts';
import { wrapText } from './wrap.ts';

/** What a chart says when it stands alone, out of its page. */
export interface FileWords {
  title: string;
  /** Source, publisher and licence, a line each. */
  foot: readonly string[];
}

const edge = 20;
const gap = 14;

/** A sheet around a drawing: title above, source and licence below, paper on all sides. */
export interface FileSheet extends Sheet {
  /** Where the drawing's own corner is. */
  left: number;
  top: number;
}

export function placeFile(drawing: Sheet, { title, foot }: FileWords, measure: Measure): FileSheet {
  const base = { x: edge, anchor: 'start', halo: false } as const;
  const heading = wrapText(title, drawing.width, measure, 600);
  const top = edge + heading.length * lineHeight + gap;
  const texts: TextMark[] = [{ ...base, y: edge + 12, lines: heading, style: 'strong' }];
  let y = top + drawing.height + gap + 12;
  for (const line of foot) {
    const lines = wrapText(line, drawing.width, measure);
    texts.push({ ...base, y, lines, style: 'quiet' });
    y += lines.length * lineHeight;
  }
  return {
    width: drawing.width + 2 * edge,
    height: Math.ceil(y - 12 + edge),
    left: edge,
    top,
    texts: [...texts, ...drawing.texts.map((text) => ({ ...text, x: text.x + edge, y: text.y + top }))],
  };
}
