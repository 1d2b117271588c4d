// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartConfiguration, Plugin, Scale } from 'chart.js';
import type { ChartItem } from '../core/charts/chart-items.ts';
import type { ExploreData } from '../core/charts/explore-data.ts';
import { baseOptions, font, type View } from './view.ts';
import { wrapName } from './wrap-name.ts';

/** Bars from zero with their values at the ends, and the line that they are compared with. */
export function configureBars(view: View): ChartConfiguration {
  const { data, state, colours, isNarrow, measure } = view;
  const { items } = state;
  const labels = items.map(({ name }) => wrapLabel(name, isNarrow));
  const widest = Math.max(0, ...items.map((item) => measure(textOf(item, isNarrow))));
  const widestName = Math.max(0, ...labels.flat().map(measure));
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          data: items.map(({ value }) => value),
          backgroundColor: items.map(({ tone }) => colours.fills[tone]),
          borderColor: items.map(({ tone }) => colours.edges[tone]),
          borderWidth: 1,
          maxBarThickness: 20,
        },
      ],
    },
    options: {
      ...baseOptions(),
      indexAxis: 'y',
      layout: { padding: { right: widest + 10, top: data.line ? 24 : 0 } },
      scales: {
        x: {
          beginAtZero: true,
          suggestedMax: data.line?.value,
          title: { display: true, text: data.axis, font, color: colours.quiet },
          ticks: { font, color: colours.quiet, maxTicksLimit: isNarrow ? 3 : 6 },
          grid: { color: colours.rule },
        },
        y: {
          grid: { display: false },
          ticks: { font, color: colours.ink, autoSkip: false },
          // Chart.js would rather cut a name than the bars.
          afterFit(scale) {
            scale.width = widestName + 14;
          },
        },
      },
    },
    plugins: [barTexts(view), barLine(view)],
  };
}

const wrapLabel = (name: string, isNarrow: boolean) => wrapName(name, isNarrow ? 13 : 30);

/** Room for the name with the most lines, in pixels. */
export function rowHeight(items: readonly ChartItem[], isNarrow: boolean): number {
  const lines = Math.max(1, ...items.map(({ name }) => [wrapLabel(name, isNarrow)].flat().length));
  return Math.max(30, lines * 17 + 8);
}

const textOf = ({ text, short }: ChartItem, isNarrow: boolean): string => (isNarrow ? short : text);

/** The value at each bar, "uppgift saknas" where there is none, and a frame around the reader's own. */
function barTexts({ data, state, colours, isNarrow, measure }: View): Plugin {
  return {
    id: 'texts',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const zero = scales.x?.getPixelForValue(0) ?? chartArea.left;
      ctx.textBaseline = 'middle';
      state.items.forEach((item, index) => {
        const { value } = item;
        const text = textOf(item, isNarrow);
        const y = scales.y?.getPixelForValue(index) ?? 0;
        const end = value === null ? zero : (scales.x?.getPixelForValue(value) ?? zero);
        // A mark of a range begins where it ends.
        const start = data.range ? end : zero;
        ctx.font = `${value === null ? 'italic ' : ''}${font.size}px ${font.family}`;
        ctx.fillStyle = value === null ? colours.quiet : colours.ink;
        ctx.textAlign = 'left';
        ctx.fillText(text, placeText(Math.max(end, zero) + 6, measure(text), scales.x, data), y);
        if (index !== state.active) return;
        ctx.strokeStyle = colours.ink;
        ctx.lineWidth = 2;
        ctx.setLineDash([]);
        ctx.strokeRect(Math.min(end, start) - 3, y - 13, Math.abs(end - start) + 6, 26);
      });
    },
  };
}

/** Where a value begins: past the line, where that would run through it. */
function placeText(from: number, width: number, scale: Scale | undefined, { line }: ExploreData): number {
  const at = line && scale ? scale.getPixelForValue(line.value) : -1;
  return at > from - 6 && at < from + width + 3 ? at + 6 : from;
}

function barLine({ data, colours }: View): Plugin {
  return {
    id: 'line',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      if (!data.line) return;
      const x = scales.x?.getPixelForValue(data.line.value) ?? 0;
      ctx.font = `600 ${font.size}px ${font.family}`;
      ctx.fillStyle = colours.ink;
      ctx.textBaseline = 'bottom';
      ctx.textAlign = 'left';
      const width = ctx.measureText(data.line.label).width;
      ctx.fillText(
        data.line.label,
        Math.max(0, Math.min(x - width / 2, ctx.canvas.clientWidth - width)),
        chartArea.top - 4,
      );
    },
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      if (!data.line) return;
      const x = scales.x?.getPixelForValue(data.line.value) ?? 0;
      for (const [colour, dash] of [
        [colours.paper, []],
        [colours.ink, [4, 3]],
      ] as const) {
        ctx.strokeStyle = colour;
        ctx.setLineDash([...dash]);
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
      }
      ctx.setLineDash([]);
    },
  };
}
