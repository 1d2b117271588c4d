import type { ChartConfiguration, Plugin } from 'chart.js';
import { type Paint, sentinels } from './paints.ts';
import type { RangePicture } from './range-picture.ts';
import { configureStill } from './still-options.ts';

/** What Chart.js is told: one bar that begins at the lowest value, and lines across it. */
export function buildRangeConfiguration(
  picture: RangePicture,
): ChartConfiguration<'bar', { x: number; y: number }[]> {
  const { band, centre } = picture;
  const bar = {
    data: band ? [{ x: band.to, y: centre }] : [],
    base: band?.from ?? 0,
    backgroundColor: sentinels.range,
  };
  return configureStill(picture, bar, [rangeLines(picture)]);
}

function rangeLines({ lines, ticks, scale, axis, centre, thickness }: RangePicture): Plugin<'bar'> {
  return {
    id: 'bilaga-range-lines',
    afterDatasetsDraw({ ctx }) {
      const line = (paint: Paint, from: [number, number], to: [number, number]) => {
        ctx.strokeStyle = sentinels[paint];
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(...from);
        ctx.lineTo(...to);
        ctx.stroke();
      };
      line('scale', [axis.left, scale], [axis.right, scale]);
      for (const x of ticks) line('tick', [x, centre - thickness / 2], [x, centre + thickness / 2]);
      // The first is the most important and lies uppermost.
      for (const { tone, x, top, bottom } of lines.toReversed()) line(tone, [x, top], [x, bottom]);
    },
  };
}
