import { buildChartCsv } from '../../core/charts/chart-csv.ts';
import type { ListedChart } from '../../core/charts/list-charts.ts';
import { report } from '../../site/report.ts';
import { siteCharts } from '../../site/site-charts.ts';

export const getStaticPaths = siteCharts;

export async function GET({ props: { chart } }: { props: ListedChart }) {
  const csv = buildChartCsv(await report(), chart, 'excel');
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
