import type { ChartConfiguration } from 'chart.js';
import { type Paint, sentinels } from './paints.ts';
import type { Picture } from './picture.ts';
import { legendSwatches } from './plugins/legend-swatches.ts';
import { referenceLines } from './plugins/reference-lines.ts';
import { stillOptions } from './still-options.ts';

/** What Chart.js is told: bars only, on the axis that the layout found; rows are given in pixels. */
export function buildConfiguration(
  picture: Picture,
  colours: Record<Paint, string> = sentinels,
): ChartConfiguration<'bar', { x: number; y: number }[]> {
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          data: picture.bars.map(({ value, centre }) => ({ x: value, y: centre })),
          backgroundColor: picture.bars.map(({ tone }) => colours[tone]),
          barThickness: picture.thickness,
          // By default Chart.js makes bars a third of a pixel larger on each side; zero would have a bar.
          inflateAmount: 0,
          clip: false,
        },
      ],
    },
    options: stillOptions(picture),
    plugins: [referenceLines(picture, colours), legendSwatches(picture, colours)],
  };
}
