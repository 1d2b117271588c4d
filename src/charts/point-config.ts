import type { ChartConfiguration, Plugin } from 'chart.js';
import { sentinels } from './paints.ts';
import { type PointPicture, pointRadius } from './point-picture.ts';

/** What Chart.js is told: points between two axes from zero. A square is what the canvas can say; it becomes a dot. */
export function buildPointConfiguration(
  picture: PointPicture,
): ChartConfiguration<'scatter', { x: number; y: number }[]> {
  const { plot, max, values, width, height } = picture;
  const hidden = { type: 'linear', display: false, ticks: { display: false }, min: 0 } as const;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: values,
          pointStyle: 'rect',
          // Chart.js makes a square's side the radius times the root of two.
          pointRadius: pointRadius * Math.SQRT2,
          pointBackgroundColor: sentinels.point,
          pointBorderWidth: 0,
          clip: false,
        },
      ],
    },
    options: {
      parsing: false,
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: {
        autoPadding: false,
        padding: {
          left: plot.left,
          right: width - plot.right,
          top: plot.top,
          bottom: height - plot.bottom,
        },
      },
      scales: { x: { ...hidden, max: max.x }, y: { ...hidden, max: max.y } },
    },
    plugins: [axes(picture)],
  };
}

function axes({ plot }: PointPicture): Plugin<'scatter'> {
  return {
    id: 'bilaga-axes',
    beforeDatasetsDraw({ ctx }) {
      ctx.strokeStyle = sentinels.axis;
      ctx.lineWidth = 1;
      for (const [x, y] of [
        [plot.left, plot.top],
        [plot.right, plot.bottom],
      ] as const) {
        ctx.beginPath();
        ctx.moveTo(plot.left, plot.bottom);
        ctx.lineTo(x, y);
        ctx.stroke();
      }
    },
  };
}
