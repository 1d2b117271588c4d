import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Model } from '../model.ts';
import { findFigurePage } from '../views/figure-page.ts';
import type { SiteChart } from './chart.ts';
import { nameLine, nameMark } from './chart-items.ts';

export interface ChartTableRow {
  label: string;
  /** The page of its own that the row's subject has. */
  href?: string;
  figures: Figure[];
}

/** The figures of a chart as rows and columns. */
export interface ChartTable {
  rowLabel: string;
  columns: string[];
  rows: ChartTableRow[];
  /** What the chart compares with. */
  foot?: ChartTableRow;
}

export function buildChartTable(model: Model, edition: Edition, chart: SiteChart): ChartTable {
  const { formats } = model;
  const { figures, reference, rowLabel } = chart;
  const width = chart.kind === 'points' ? 2 : 1;
  const rows: ChartTableRow[] = [];
  for (let index = 0; index < figures.length; index += width) {
    const cells = figures.slice(index, index + width);
    const [first] = cells;
    if (!first) continue;
    const isLinked = first.subject.kind === 'centre' || first.subject.kind === 'municipality';
    const href = isLinked ? findFigurePage(model, edition, first) : undefined;
    const label = chart.kind === 'range' ? nameMark(model, first) : first.subject.label;
    rows.push({ label, figures: cells, ...(href && chart.kind !== 'range' ? { href } : {}) });
  }
  const columns =
    chart.kind === 'range'
      ? [model.texts.t('figures.value')]
      : figures.slice(0, width).map(({ measure }) => formats.capitalise(measure.label));
  return {
    rowLabel,
    columns,
    rows,
    ...(reference ? { foot: { label: nameLine(model, reference), figures: [reference] } } : {}),
  };
}
