import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  type ChartConfiguration,
  type ChartItem,
  LinearScale,
} from 'chart.js';
import type { BarChart } from '../core/chart.ts';
import type { RangeChart } from '../core/range-chart.ts';
import { buildConfiguration } from './config.ts';
import { measure } from './fonts.ts';
import { layOut } from './layout.ts';
import type { Layout } from './picture.ts';
import { buildRangeConfiguration } from './range-config.ts';
import { layOutRange } from './range-layout.ts';
import { readShapes, type Shape } from './read-shapes.ts';
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
  return writeSvg(chart, layout, picture, draw(picture, buildConfiguration(picture)));
}

/** One indicator's range, in the same way. */
export function drawRangeChart(chart: RangeChart, layout: Layout): string {
  const picture = layOutRange(chart, layout, measure);
  return writeSvg(chart, layout, picture, draw(picture, buildRangeConfiguration(picture)));
}

function draw(
  picture: { width: number; height: number },
  configuration: ChartConfiguration<'bar', { x: number; y: number }[]>,
): Shape[] {
  // Giving a canvas a size empties it, even when the size is the same.
  canvas.width = picture.width;
  canvas.height = picture.height;
  // The canvas is not the DOM's, but has all that Chart.js asks of one outside a browser.
  const drawing = new Chart(canvas as unknown as ChartItem, {
    ...configuration,
    platform: BasicPlatform,
  });
  const shapes = readShapes(canvas.getContent().toString());
  drawing.destroy();
  return shapes;
}
