import type { ChartFrame } from '../core/charts/chart-frame.ts';
import { fileColours, filePalette } from './colours.ts';
import { escapeXml } from './escape-xml.ts';
import type { FileSheet } from './file-sheet.ts';
import type { Shape } from './read-shapes.ts';
import { writeShapes } from './write-shapes.ts';
import { writeTexts } from './write-texts.ts';

/** The page's font under the name that others know it by, then what is at hand where it is not. */
const fonts = "'Bilaga Sans','Source Sans 3','Source Sans Pro',Arial,sans-serif";

/** A drawing as a file of its own: colours by value, title, source and licence inside, no style and no script. */
export function writeFile(
  chart: Pick<ChartFrame, 'id' | 'title' | 'description'>,
  { width, height, left, top, texts }: FileSheet,
  shapes: readonly Shape[],
): string {
  const id = escapeXml(`${chart.id}-fil`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="${fonts}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    `<rect fill="${fileColours.paper}" width="${width}" height="${height}"/>`,
    `<g transform="translate(${left} ${top})">${writeShapes(id, shapes, filePalette)}</g>`,
    writeTexts(texts, filePalette),
    '</svg>\n',
  ].join('');
}
