import type { LegendEntry } from '../core/charts/chart.ts';
import { lineHeight, type Measure } from './fonts.ts';
import { type Swatch, swatchSize, type TextMark } from './picture.ts';
import { wrapText } from './wrap.ts';

const textStart = swatchSize.width + 7;
const apart = 20;

/** The entries in reading order from the top left corner, in as many rows as they need. */
export function placeLegend(entries: LegendEntry[], width: number, measure: Measure) {
  const swatches: Swatch[] = [];
  const texts: TextMark[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const { tone, label } of entries) {
    const lines = wrapText(label, width - textStart, measure);
    const entryWidth = textStart + Math.max(...lines.map((line) => measure(line.trimEnd())));
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    swatches.push({ x, y: y + 4, tone });
    texts.push({ x: x + textStart, y: y + 14.5, anchor: 'start', lines, style: 'plain', halo: false });
    x += entryWidth + apart;
    rowHeight = Math.max(rowHeight, lines.length * lineHeight + 4);
  }
  return { swatches, texts, height: entries.length > 0 ? y + rowHeight + 8 : 0 };
}
