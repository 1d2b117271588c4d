import type { Plugin } from 'chart.js';
import type { Paint } from '../paints.ts';
import { type Picture, swatchSize } from '../picture.ts';

/** A small bar for each entry of the legend, in the bars' own colours. */
export function legendSwatches({ swatches }: Picture, colours: Record<Paint, string>): Plugin<'bar'> {
  return {
    id: 'bilaga-legend-swatches',
    beforeDatasetsDraw({ ctx }) {
      for (const { x, y, tone } of swatches) {
        ctx.fillStyle = colours[tone];
        ctx.fillRect(x, y, swatchSize.width, swatchSize.height);
      }
    },
  };
}
