import type { ChartFrame } from '../core/charts/chart-frame.ts';
import { pagePalette } from './colours.ts';
import { escapeXml } from './escape-xml.ts';
import type { Layout, Sheet } from './picture.ts';
import type { Shape } from './read-shapes.ts';
import { writeShapes } from './write-shapes.ts';
import { writeTexts } from './write-texts.ts';

/** The drawing as the page has it: colours are CSS variables, ids are the chart's own, nothing is inline style. */
export function writeSvg(
  chart: Pick<ChartFrame, 'id' | 'title' | 'description'>,
  layout: Layout,
  { width, height, texts }: Sheet,
  shapes: readonly Shape[],
): string {
  const id = escapeXml(`${chart.id}-${layout}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${layout}" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    writeShapes(id, shapes, pagePalette),
    writeTexts(texts, pagePalette),
    '</svg>',
  ].join('');
}
