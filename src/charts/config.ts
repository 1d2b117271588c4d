import type { ChartConfiguration } from 'chart.js';
import { type Paint, sentinels } from './paints.ts';
import type { Picture } from './picture.ts';
import { legendSwatches } from './plugins/legend-swatches.ts';
import { referenceLines } from './plugins/reference-lines.ts';
import { configureStill } from './still-options.ts';

/** What Chart.js is told: bars only, on the axis that the layout found; rows are given in pixels. */
export function buildConfiguration(
  picture: Picture,
  colours: Record<Paint, string> = sentinels,
): ChartConfiguration<'bar', { x: number; y: number }[]> {
  const bars = {
    data: picture.bars.map(({ value, centre }) => ({ x: value, y: centre })),
    backgroundColor: picture.bars.map(({ tone }) => colours[tone]),
  };
  return configureStill(picture, bars, [referenceLines(picture, colours), legendSwatches(picture, colours)]);
}
