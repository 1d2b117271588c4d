import { mergeSources } from '../figures/inputs.ts';
import { describeSources } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import type { SiteChart } from './chart.ts';
import { describeSource } from './chart-items.ts';

/** What a chart's file says around the drawing: its title, its sources, who publishes it and on what terms. */
export function describeChartFile(model: Model, chart: SiteChart): { title: string; foot: string[] } {
  const { region, texts } = model;
  const figures = [...chart.figures, ...(chart.reference ? [chart.reference] : [])];
  const sources = describeSources(model, mergeSources(figures)).map(({ text }) => text);
  const { name, url } = region.licence;
  return {
    title: chart.title,
    foot: [
      ...(sources.length > 0 ? [describeSource(model, sources)] : []),
      texts.t('chart.file.licence', { publisher: region.publisher.name, licence: name, url }),
    ],
  };
}
