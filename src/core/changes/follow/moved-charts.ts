import { chartId } from '../../charts/build-charts.ts';
import { rangeChartId } from '../../charts/build-range-chart.ts';
import type { ListedChart } from '../../charts/list-charts.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** The same chart at two addresses. */
export interface MovedChart {
  old: ListedChart;
  now: ListedChart;
  /** None where another edition is shown first. */
  causes: readonly string[];
}

/** Charts with another address: of indicators with another id, and of editions that others are shown before, or not. */
export function findMovedCharts(
  comparison: Comparison,
  olds: readonly ListedChart[],
  nows: readonly ListedChart[],
): MovedChart[] {
  return [...findOfIndicators(comparison, olds, nows), ...findOfEditions(comparison, olds, nows)];
}

function findOfIndicators(
  { index }: Comparison,
  olds: readonly ListedChart[],
  nows: readonly ListedChart[],
): MovedChart[] {
  const idOf = (id: string) => rangeChartId(...(id.split('/') as [string, string]));
  return index.factsOfKind('indicator').flatMap(({ id, kind, before, after }) => {
    if (kind !== 'renamed' || !before || !after) return [];
    const old = olds.find(({ chart }) => chart.id === idOf(before.text));
    const now = nows.find(({ chart }) => chart.id === idOf(after.text));
    return old && now ? [{ old, now, causes: [id] }] : [];
  });
}

/** Of an edition that has become the first one, or no longer is: theirs have addresses without its id. */
function findOfEditions(
  { base, head, rename }: Comparison,
  olds: readonly ListedChart[],
  nows: readonly ListedChart[],
): MovedChart[] {
  if (base.edition.id === head.edition.id) return [];
  const byName = new Map(olds.map((old) => [rename(nameOf(base, old)), old]));
  return nows.flatMap((now) => {
    const old = byName.get(nameOf(head, now));
    return old === undefined || rename(old.chart.id) === now.chart.id ? [] : [{ old, now, causes: [] }];
  });
}

/** Another address follows from another id, or from which edition is shown first. */
export function tellMoved({ head }: Comparison, { old, now, causes }: MovedChart): Draft {
  const [before, after] = [old, now].map(({ chart }) => paths.chart(chart.id));
  const title = head.texts.t('change.chart.moved', { title: now.chart.title });
  return draft('chart', { title, before, after, href: after, chart: now.chart.id }, causes);
}

/** The id with that of its edition, whichever edition is shown first. */
function nameOf(model: Model, { chart: { id } }: ListedChart): string {
  const starts = model.editions.map((edition) => chartId(model, edition, ['']));
  const own = chartId(model, model.edition, ['']);
  const isOfOther = starts.some((start) => start !== own && id.startsWith(start));
  return isOfOther ? id : id.replace(own, `${own}${model.edition.id}-`);
}
