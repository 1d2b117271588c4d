import type { SiteChart } from '../../core/charts/chart.ts';
import type { Model } from '../../core/model.ts';

/** The chart with its number in the title, where diagrams are numbered. */
export function numbered({ texts }: Model, chart: SiteChart, number: number | undefined): SiteChart {
  return number === undefined
    ? chart
    : { ...chart, title: texts.t('chart.numbered', { number, title: chart.title }) };
}
