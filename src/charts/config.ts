import type { ChartConfiguration } from 'chart.js';
import { type Paint, sentinels } from './paints.ts';
import type { Picture } from './picture.ts';
import { legendSwatches } from './plugins/legend-swatches.ts';
import { referenceLines } from './plugins/reference-lines.ts';

/** What Chart.js is told: bars only, on the axis that the layout found; rows are given in pixels. */
export function buildConfiguration(
  picture: Picture,
  colours: Record<Paint, string> = sentinels,
): ChartConfiguration<'bar', { x: number; y: number }[]> {
  const { axis, width, height } = picture;
  const hidden = { type: 'linear', display: false } as const;
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
    options: {
      indexAxis: 'y',
      parsing: false,
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: { autoPadding: false, padding: { left: axis.left, right: width - axis.right } },
      scales: {
        x: { ...hidden, min: axis.min, max: axis.max },
        y: { ...hidden, min: 0, max: height, reverse: true, offset: false },
      },
    },
    plugins: [referenceLines(picture, colours), legendSwatches(picture, colours)],
  };
}
