import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { buildBarChart } from './bar-chart.ts';
import { type CentreChart, chartId } from './build-charts.ts';

/**
 * How many are listed at the region's own centres of each municipality, the most first. Where the source counts
 * more centres than it names, the sum is not known, and what is known of it would be too short a bar.
 */
export function buildMunicipalityChart(model: Model, edition: Edition): CentreChart | undefined {
  const { texts, formats, workspace } = model;
  const measureId = edition.plan.threshold.measure;
  const measure = workspace.measures?.data[measureId];
  if (measure?.total !== 'sum' || model.municipalities.length === 0) return undefined;
  const figures = model.municipalities
    .flatMap(({ id, data }) => sumOf(model, edition, id, data.short_name, measureId) ?? [])
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || formats.compare(a.subject.label, b.subject.label));
  if (figures.length === 0) return undefined;
  const group = knownGroup(edition.lookup, 'own-run');
  const outside = group.centres.filter(({ data }) => data.municipality === null).length;
  const period = figures.find((figure) => figure.value !== null)?.period;
  const parameters = {
    measure: measure.label,
    group: group.label,
    period: period ? formats.period(period) : '',
  };
  return buildBarChart(model, {
    id: chartId(model, edition, [measureId, 'kommuner']),
    title: texts.t('chart.municipalities.title', parameters),
    question: texts.t('chart.municipalities.question'),
    rowLabel: texts.t('table.municipality'),
    figures,
    measure: { ...measure, id: measureId },
    period,
    form: 'number',
    toneOf: () => 'own',
    remarks: outside > 0 ? [texts.plural('chart.municipalities.outside', outside)] : [],
  });
}

function sumOf(
  { texts, workspace }: Model,
  { lookup }: Edition,
  municipality: string,
  label: string,
  measure: string,
): Figure | undefined {
  const found = findFigure(lookup, `${municipality}.own.${measure}`);
  if (!found) return undefined;
  const figure: Figure = { ...found, subject: { kind: 'municipality', id: municipality, label } };
  const counted = knownFigure(lookup, `${municipality}.own.count`).value ?? 0;
  const stated = Object.entries(workspace.measures?.data ?? {})
    .filter(([, { computed_as }]) => computed_as === 'own.count')
    .map(([id]) => findFigure(lookup, `${municipality}.stated.${id}`)?.value ?? 0);
  if (Math.max(0, ...stated) > counted) {
    const why = texts.t('chart.municipalities.unknown');
    return { ...figure, value: null, missing: { kind: 'not-stated', why } };
  }
  if (counted > 0) return figure;
  const why = texts.t('chart.municipalities.none');
  return { ...figure, value: null, missing: { kind: 'not-applicable', why } };
}
