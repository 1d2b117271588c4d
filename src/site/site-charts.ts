import { findTooMany } from '../core/charts/drawable.ts';
import { type ListedChart, listCharts } from '../core/charts/list-charts.ts';
import type { Model } from '../core/model.ts';
import { report } from './report.ts';

const chartsOfModel = new WeakMap<Model, ListedChart[]>();

/** The charts that have a page and files of their own. Listed once for each reading. */
export async function listSiteCharts(): Promise<readonly ListedChart[]> {
  const model = await report();
  const charts =
    chartsOfModel.get(model) ?? listCharts(model).filter(({ chart }) => findTooMany(chart) === undefined);
  chartsOfModel.set(model, charts);
  return charts;
}

/** The same as Astro asks for them; it writes in the list that it is given, so each route has one of its own. */
export async function siteCharts() {
  return (await listSiteCharts()).map((listed) => ({
    params: { chart: listed.chart.id.replace(/^diagram-/, '') },
    props: listed,
  }));
}
