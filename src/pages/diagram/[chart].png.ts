import { drawFiles } from '../../charts/studio.ts';
import { describeChartFile } from '../../core/charts/chart-file.ts';
import type { ListedChart } from '../../core/charts/list-charts.ts';
import { report } from '../../site/report.ts';
import { siteCharts } from '../../site/site-charts.ts';

export const getStaticPaths = siteCharts;

export async function GET({ props: { chart } }: { props: ListedChart }) {
  const { png } = await drawFiles(chart, describeChartFile(await report(), chart));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
