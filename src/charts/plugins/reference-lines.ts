import type { Plugin } from 'chart.js';
import type { Paint } from '../paints.ts';
import type { LineMark, Picture } from '../picture.ts';

/** The zero line, and over the bars the reference lines. Dashes come with the style: a canvas cuts them up. */
export function referenceLines({ base, lines }: Picture, colours: Record<Paint, string>): Plugin<'bar'> {
  return {
    id: 'bilaga-reference-lines',
    afterDatasetsDraw({ ctx }) {
      drawLine(ctx, base, colours.axis);
      for (const line of lines) drawLine(ctx, line, colours.reference);
    },
  };
}

function drawLine(ctx: CanvasRenderingContext2D, { x, top, bottom }: LineMark, colour: string) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
}
