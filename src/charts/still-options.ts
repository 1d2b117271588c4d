import type { ChartOptions } from 'chart.js';
import type { Picture } from './picture.ts';

/** A still picture: values across on the axis that the layout found, rows down in pixels, nothing moves. */
export function stillOptions({
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
