import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  type ChartConfiguration,
  type ChartItem,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { BarChart, PointChart } from '../core/charts/chart.ts';
import type { RangeChart } from '../core/charts/range-chart.ts';
import { buildConfiguration } from './config.ts';
import { type FileWords, placeFile } from './file-sheet.ts';
import { measure } from './fonts.ts';
import { layOut } from './layout.ts';
import { type Png, paintSvg } from './paint-svg.ts';
import type { Layout, Sheet } from './picture.ts';
import { buildPointConfiguration } from './point-config.ts';
import { layOutPoints } from './point-layout.ts';
import { buildRangeConfiguration } from './range-config.ts';
import { layOutRange } from './range-layout.ts';
import { readShapes, type Shape } from './read-shapes.ts';
import { writeFile } from './write-file.ts';
import { writeSvg } from './write-svg.ts';

export type { FileWords } from './file-sheet.ts';
export type { Layout } from './picture.ts';

export type Drawable = BarChart | PointChart | RangeChart;

Chart.register(BarController, BarElement, LinearScale, PointElement, ScatterController);

// One canvas for all: the memory of each (2 MB) is not given back before the build pauses, which it may never do.
const canvas = createCanvas(1, 1, SvgExportFlag.NoPrettyXML);

/** Two dots a pixel: sharp on paper and on good screens. */
const PNG_SCALE = 2;

/** A chart as an `<svg>` for wide pages and one for narrow. */
export type PageDrawings = Record<Layout, string>;

/** The wide drawing as files of its own, with what the page says around it. */
export type FileDrawings = { svg: string; png: Png };

export function drawBoth(chart: Drawable): PageDrawings {
  return { wide: drawChart(chart, 'wide'), narrow: drawChart(chart, 'narrow') };
}

/** Both at once: the wide drawing is the same. */
export function drawAll(chart: Drawable, words: FileWords): PageDrawings & FileDrawings {
  const { sheet, shapes } = draw(chart, 'wide');
  const svg = writeFile(chart, placeFile(sheet, words, measure), shapes);
  return {
    wide: writeSvg(chart, 'wide', sheet, shapes),
    narrow: drawChart(chart, 'narrow'),
    svg,
    png: paintSvg(svg, PNG_SCALE),
  };
}

/**
 * A chart as one `<svg>`: bars, points and lines drawn by Chart.js, texts set by us. The canvas's own export of
 * text loses letters that the font lacks (emoji), and gives every glyph a position of its own.
 */
export function drawChart(chart: Drawable, layout: Layout): string {
  const { sheet, shapes } = draw(chart, layout);
  return writeSvg(chart, layout, sheet, shapes);
}

function draw(chart: Drawable, layout: Layout): { sheet: Sheet; shapes: Shape[] } {
  if (chart.kind === 'bars') {
    const picture = layOut(chart, layout, measure);
    return { sheet: picture, shapes: drawShapes(picture, buildConfiguration(picture)) };
  }
  if (chart.kind === 'range') {
    const picture = layOutRange(chart, layout, measure);
    return { sheet: picture, shapes: drawShapes(picture, buildRangeConfiguration(picture)) };
  }
  const picture = layOutPoints(chart, layout, measure);
  return { sheet: picture, shapes: drawShapes(picture, buildPointConfiguration(picture)) };
}

function drawShapes<Kind extends 'bar' | 'scatter'>(
  picture: Sheet,
  configuration: ChartConfiguration<Kind, { x: number; y: number }[]>,
): Shape[] {
  // Giving a canvas a size empties it, even when the size is the same.
  canvas.width = picture.width;
  canvas.height = picture.height;
  // The canvas is not the DOM's, but has all that Chart.js asks of one outside a browser.
  const drawing = new Chart<Kind, { x: number; y: number }[]>(canvas as unknown as ChartItem, {
    ...configuration,
    platform: BasicPlatform,
  });
  const shapes = readShapes(canvas.getContent().toString());
  drawing.destroy();
  return shapes;
}
