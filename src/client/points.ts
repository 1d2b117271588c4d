// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartConfiguration, Plugin } from 'chart.js';
import { baseOptions, font, type View } from './view.ts';

/** Points between two axes from zero, each with its name. */
export function configurePoints(view: View): ChartConfiguration {
  const { data, state, colours } = view;
  const axis = (text: string) => ({
    beginAtZero: true,
    grace: '10%',
    title: { display: true, text, font, color: colours.quiet },
    ticks: { font, color: colours.quiet, maxTicksLimit: 6 },
    grid: { color: colours.rule },
  });
  const points = state.items.map(({ x, value }) => ({ x: x ?? Number.NaN, y: value ?? Number.NaN }));
  return {
    type: 'scatter',
    data: { datasets: [{ data: points, pointRadius: 7, backgroundColor: colours.edges.own }] },
    options: { ...baseOptions(), scales: { x: axis(data.xAxis ?? ''), y: axis(data.axis) } },
    plugins: [pointNames(view)],
  };
}

function pointNames({ state, colours }: View): Plugin {
  return {
    id: 'names',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.font = `600 ${font.size}px ${font.family}`;
      ctx.textBaseline = 'middle';
      ctx.setLineDash([]);
      state.items.forEach(({ name, x, value }, index) => {
        if (x === undefined || value === null) return;
        const at = { x: scales.x?.getPixelForValue(x) ?? 0, y: scales.y?.getPixelForValue(value) ?? 0 };
        const isLast = at.x + 12 + ctx.measureText(name).width > chartArea.right;
        ctx.textAlign = isLast ? 'right' : 'left';
        ctx.fillStyle = colours.ink;
        ctx.fillText(name, at.x + (isLast ? -12 : 12), at.y);
        if (index !== state.active) return;
        ctx.strokeStyle = colours.ink;
        ctx.lineWidth = 2;
        ctx.beginPath();
        ctx.arc(at.x, at.y, 11, 0, 2 * Math.PI);
        ctx.stroke();
      });
    },
  };
}
