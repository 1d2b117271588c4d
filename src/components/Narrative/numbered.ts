import type { CentreChart } from '../../core/build-charts.ts';
import type { Model } from '../../core/model.ts';

/** The chart with its number in the title, where diagrams are numbered. */
export function numbered({ texts }: Model, chart: CentreChart, number: number | undefined): CentreChart {
  return number === undefined
    ? chart
    : { ...chart, title: texts.t('chart.numbered', { number, title: chart.title }) };
}
