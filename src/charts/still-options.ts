import type { ChartConfiguration, ChartOptions, Plugin } from 'chart.js';
import type { Picture } from './picture.ts';

type Bars = { x: number; y: number }[];
type Dataset = ChartConfiguration<'bar', Bars>['data']['datasets'][number];

/** What Chart.js is told of a still picture of bars, whatever the bars are: rows are given in pixels. */
export function configureStill(
  picture: Pick<Picture, 'axis' | 'width' | 'height' | 'thickness'>,
  bars: Pick<Dataset, 'data' | 'base' | 'backgroundColor'>,
  plugins: Plugin<'bar'>[],
): ChartConfiguration<'bar', Bars> {
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...bars,
          barThickness: picture.thickness,
          // By default Chart.js makes bars a third of a pixel larger on each side; zero would have a bar.
          inflateAmount: 0,
          clip: false,
        },
      ],
    },
    options: stillOptions(picture),
    plugins,
  };
}

/** Values across on the axis that the layout found, rows down in pixels, nothing moves. */
function stillOptions({
  axis,
  width,
  height,
}: Pick<Picture, 'axis' | 'width' | 'height'>): ChartOptions<'bar'> {
  // Ticks that are not shown would still be measured, which takes longer than the drawing.
  const hidden = { type: 'linear', display: false, ticks: { display: false } } as const;
  return {
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
  };
}
