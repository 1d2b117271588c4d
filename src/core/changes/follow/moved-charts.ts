import { chartId } from '../../charts/build-charts.ts';
import type { ListedChart } from '../../charts/list-charts.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** The same chart at two addresses. */
export interface MovedChart {
  old: ListedChart;
  now: ListedChart;
}

/** Charts of an edition that has become the first one, or no longer is: theirs have addresses without its id. */
export function findMovedCharts(
  { base, head, rename }: Comparison,
  olds: readonly ListedChart[],
  nows: readonly ListedChart[],
): MovedChart[] {
  if (base.edition.id === head.edition.id) return [];
  const byName = new Map(olds.map((old) => [rename(nameOf(base, old)), old]));
  return nows.flatMap((now) => {
    const old = byName.get(nameOf(head, now));
    return old === undefined || rename(old.chart.id) === now.chart.id ? [] : [{ old, now }];
  });
}

/** Another address follows from which edition is shown first. */
export function tellMoved({ head }: Comparison, { old, now }: MovedChart): Draft {
  const [before, after] = [old, now].map(({ chart }) => paths.chart(chart.id));
  const title = head.texts.t('change.chart.moved', { title: now.chart.title });
  return draft('chart', { title, before, after, href: after, chart: now.chart.id }, []);
}

/** The id with that of its edition, whichever edition is shown first. */
function nameOf(model: Model, { chart: { id } }: ListedChart): string {
  const starts = model.editions.map((edition) => chartId(model, edition, ['']));
  const own = chartId(model, model.edition, ['']);
  const isOfOther = starts.some((start) => start !== own && id.startsWith(start));
  return isOfOther ? id : id.replace(own, `${own}${model.edition.id}-`);
}
