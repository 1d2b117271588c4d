import type { Model } from '../model.ts';
import type { SiteChart } from './chart.ts';
import { buildChartItems, type ChartItem } from './chart-items.ts';
import type { RangeChart } from './range-chart.ts';

/** Sentences that are put together while the reader explores; `{n}` and `{count}` are filled in. */
export interface ExploreWords {
  shown: string;
  none: string;
  still: string;
  position: string;
}

/** All that the interactive chart is made of: what the drawing, the table and the files are made of too. */
export interface ExploreData {
  kind: 'bars' | 'points' | 'range';
  title: string;
  axis: string;
  /** Of points: the other axis. */
  xAxis?: string;
  items: ChartItem[];
  /** The line across the bars. */
  line?: { value: number; label: string };
  /** Of a range: its scale, and from the lowest to the highest. */
  range?: Pick<RangeChart, 'min' | 'max' | 'band'>;
  words: ExploreWords;
}

export function buildExploreData(model: Model, chart: SiteChart): ExploreData {
  const { t } = model.texts;
  const items = buildChartItems(model, chart);
  const [line] = chart.kind === 'bars' ? chart.referenceLines : [];
  const words = {
    shown: t('explore.shown'),
    none: t('explore.none'),
    still: t('explore.still.shown'),
    position: t('explore.position'),
  };
  if (chart.kind === 'points') {
    const { title, x, y } = chart;
    return { kind: 'points', title, axis: y.label, xAxis: x.label, items, words };
  }
  const { title } = chart;
  if (chart.kind === 'range') {
    const { min, max, band } = chart;
    const range = { min, max, ...(band ? { band } : {}) };
    return { kind: 'range', title, axis: describeRangeAxis(model, chart), items, range, words };
  }
  return { kind: 'bars', title, axis: chart.axis, items, ...(line ? { line } : {}), words };
}

/** A range says its unit at the end of its scale; explored it has an axis. */
function describeRangeAxis({ texts }: Model, { title, axis, figures }: SiteChart): string {
  const unit = figures[0]?.measure.unit.other ?? '';
  const measure = unit === '' ? title : texts.t('chart.axis.unit', { measure: title, unit });
  return axis === '' ? measure : `${measure}. ${axis}`;
}
