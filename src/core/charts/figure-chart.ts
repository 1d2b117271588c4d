import { addsUp } from '../check/adds-up.ts';
import type { Edition } from '../edition.ts';
import { findFigure } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { buildBarChart } from './bar-chart.ts';
import { type CentreChart, chartId, toneOfCentre } from './build-charts.ts';

/** Figures that are named one by one, in that order, perhaps as parts of a whole; the check has seen that they agree. */
export function buildFigureChart(
  model: Model,
  edition: Edition,
  addresses: readonly string[],
  whole?: string,
): CentreChart | undefined {
  const { texts, formats, figureText, workspace } = model;
  const figures = addresses.flatMap((address) => findFigure(edition.lookup, address) ?? []);
  const [first] = figures;
  if (!first) return undefined;
  const total = whole === undefined ? undefined : findFigure(edition.lookup, whole);
  const subjects = formats.list(figures.map(({ subject }) => subject.label));
  const parameters = {
    measure: formats.capitalise(first.measure.label),
    subjects,
    period: first.period ? formats.period(first.period) : '',
  };
  return buildBarChart(model, {
    id: chartId(model, edition, addresses),
    title: texts.t(first.period ? 'chart.figures.title.period' : 'chart.figures.title', parameters),
    question: texts.t('chart.figures.question'),
    rowLabel: texts.t('figures.measure'),
    figures,
    measure: first.measure,
    period: first.period,
    form: 'unit',
    toneOf: ({ subject }) =>
      toneOfCentre(edition, subject.kind === 'centre' ? workspace.centres.get(subject.id) : undefined),
    remarks:
      total && addsUp(figures, total)
        ? [
            texts.t('chart.figures.parts', {
              whole: total.subject.label,
              value: figureText.format(total, 'unit'),
            }),
          ]
        : [],
  });
}
