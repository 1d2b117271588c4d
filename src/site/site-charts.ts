import { type ListedChart, listDrawnCharts } from '../core/charts/list-charts.ts';
import { report } from './report.ts';

/** The charts that have a page and files of their own. */
export async function listSiteCharts(): Promise<readonly ListedChart[]> {
  return listDrawnCharts(await report());
}

/** The same as Astro asks for them; it writes in the list that it is given, so each route has one of its own. */
export async function siteCharts() {
  return (await listSiteCharts()).map((listed) => ({
    params: { chart: listed.chart.id.replace(/^diagram-/, '') },
    props: listed,
  }));
}
