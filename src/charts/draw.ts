import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { BarController, BarElement, BasicPlatform, Chart, type ChartItem, LinearScale } from 'chart.js';
import type { BarChart } from '../core/chart.ts';
import { buildConfiguration } from './config.ts';
import { measure } from './fonts.ts';
import { layOut } from './layout.ts';
import type { Layout } from './picture.ts';
import { readShapes } from './read-shapes.ts';
import { writeSvg } from './write-svg.ts';

export type { Layout } from './picture.ts';

export interface DrawOptions {
  /** What stands in place of a bar, e.g. "uppgift saknas". */
  missingText: string;
}

Chart.register(BarController, BarElement, LinearScale);

// One canvas for all: the memory of each (2 MB) is not given back before the build pauses, which it may never do.
const canvas = createCanvas(1, 1, SvgExportFlag.NoPrettyXML);

/**
 * A bar chart as one `<svg>`: bars and lines drawn by Chart.js, texts set by us. The canvas's own export of
 * text loses letters that the font lacks (emoji), and gives every glyph a position of its own.
 */
export function drawBarChart(chart: BarChart, layout: Layout, { missingText }: DrawOptions): string {
  const picture = layOut(chart, layout, missingText, measure);
  // Giving a canvas a size empties it, even when the size is the same.
  canvas.width = picture.width;
  canvas.height = picture.height;
  // The canvas is not the DOM's, but has all that Chart.js asks of one outside a browser.
  const drawing = new Chart(canvas as unknown as ChartItem, {
    ...buildConfiguration(picture),
    platform: BasicPlatform,
  });
  const shapes = readShapes(canvas.getContent().toString());
  drawing.destroy();
  return writeSvg(chart, layout, picture, shapes);
}
