// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartConfiguration, Plugin } from 'chart.js';
import { configureBars } from './bars.ts';
import type { View } from './view.ts';

/** A mark for each value on one scale, and behind them how far the centres reach: what the still picture shows. */
export function configureRange(view: View): ChartConfiguration {
  const { data, options, plugins } = configureBars(view);
  const { range } = view.data;
  const [marks] = data.datasets;
  if (!range || !marks) return { type: 'bar', data };
  const values = view.state.items.map(({ value }) => (value === null ? null : [value, value]));
  return {
    type: 'bar',
    data: {
      ...data,
      datasets: [
        { ...marks, data: values as never, backgroundColor: view.colours.ink, minBarLength: 3 } as never,
      ],
    },
    options: {
      ...options,
      scales: { ...options?.scales, x: { ...options?.scales?.x, min: range.min, max: range.max } },
    },
    plugins: [rangeBand(view), ...(plugins ?? [])],
  };
}

/** From the lowest to the highest, with a line at each end. */
function rangeBand({ data, colours }: View): Plugin {
  return {
    id: 'band',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { band } = data.range ?? {};
      if (!band || !scales.x) return;
      const [from, to] = [scales.x.getPixelForValue(band.from), scales.x.getPixelForValue(band.to)];
      ctx.fillStyle = colours.band;
      ctx.fillRect(from, chartArea.top, to - from, chartArea.height);
      ctx.setLineDash([]);
      ctx.lineWidth = 1;
      ctx.strokeStyle = colours.edges.own;
      ctx.strokeRect(from, chartArea.top, to - from, chartArea.height);
    },
  };
}
