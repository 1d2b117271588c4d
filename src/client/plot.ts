// This file ships to the reader, and only on the page of a chart that they chose to explore.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { ChartItem } from '../core/charts/chart-items.ts';
import type { ExploreData } from '../core/charts/explore-data.ts';
import { configureBars, rowHeight } from './bars.ts';
import { readColours } from './colours.ts';
import { configurePoints } from './points.ts';
import { configureRange } from './range.ts';
import { font } from './view.ts';

// Only what the charts use: the rest of Chart.js is left out of the bundle.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController);

const configure = { bars: configureBars, points: configurePoints, range: configureRange };

/** A drawn chart that knows which of its items the reader is at. */
export interface Plot {
  /** Draws these items, and marks one of them. */
  show(items: readonly ChartItem[], active: number): void;
  /** Marks an item and gives the place of its end, in pixels from the plot's corner. */
  mark(active: number): { x: number; y: number } | undefined;
  /** The item at a place, or nearest to it. */
  findAt(x: number, y: number): number;
  destroy(): void;
}

export function createPlot(canvas: HTMLCanvasElement, data: ExploreData): Plot {
  const state = { items: [] as readonly ChartItem[], active: -1 };
  let chart: Chart | undefined;

  function show(items: readonly ChartItem[], active: number): void {
    chart?.destroy();
    Object.assign(state, { items, active });
    const context = canvas.getContext('2d');
    const box = canvas.parentElement;
    if (!context || !box) return;
    const colours = readColours(context);
    const isNarrow = box.clientWidth < 480;
    context.font = `${font.size}px ${font.family}`;
    const measure = (text: string) => context.measureText(text).width;
    const view = { data, state, colours, isNarrow, measure };
    const rows = 76 + items.length * rowHeight(items, isNarrow);
    box.style.height = `${data.kind !== 'points' ? rows : isNarrow ? 320 : 400}px`;
    chart = new Chart(canvas, configure[data.kind](view));
  }

  return {
    show,
    mark(active) {
      state.active = active;
      chart?.draw();
      const element = chart?.getDatasetMeta(0).data[active];
      if (!element || !chart) return undefined;
      const { x, y } = element.getProps(['x', 'y'], true);
      return { x: Number.isFinite(x) ? x : (chart.scales.x?.getPixelForValue(0) ?? 0), y };
    },
    findAt(x, y) {
      const places = (chart?.getDatasetMeta(0).data ?? []).map((element) =>
        element.getProps(['x', 'y'], true),
      );
      const far = places.map(
        (place) => (data.kind !== 'points' ? 0 : (place.x - x) ** 2) + (place.y - y) ** 2,
      );
      return far.reduce((best, distance, index) => (distance < (far[best] ?? Infinity) ? index : best), 0);
    },
    destroy() {
      chart?.destroy();
      chart = undefined;
    },
  };
}
