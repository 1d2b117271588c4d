import type { Model } from '../model.ts';
import type { CompensationView } from '../views/compensation-view.ts';
import { buildBarChart } from './bar-chart.ts';
import type { CentreChart } from './build-charts.ts';

/** The amounts of a year's compensation, the highest first; those without an amount are named. */
export function buildCompensationChart(model: Model, { year, rows, total }: CompensationView): CentreChart {
  const { texts, figureText, formats } = model;
  const figures = rows.map(({ amount, label }) => ({ ...amount, subject: { ...amount.subject, label } }));
  const sum = figures.reduce((all, { value }) => all + (value ?? 0), 0);
  // Parts of a whole only where they make the whole.
  const isWhole = total.value !== null && sum === total.value;
  return buildBarChart(model, {
    id: `diagram-ersattning-${year}`,
    title: texts.t('compensation.chart', { period: formats.period(year) }),
    question: texts.t('chart.compensation.question'),
    rowLabel: texts.t('compensation.provider'),
    figures,
    measure: total.measure,
    period: year,
    form: 'unit',
    toneOf: () => 'other',
    remarks: isWhole
      ? [texts.t('chart.compensation.parts', { value: figureText.format(total, 'unit') })]
      : [],
  });
}

/** What the compensation would be by each way to count, the rule in force first as in the source. */
export function buildCalculationChart(model: Model, view: CompensationView): CentreChart | undefined {
  const { texts, formats } = model;
  const [first] = view.calculations;
  if (!first) return undefined;
  return buildBarChart(model, {
    id: `diagram-berakningar-${view.year}`,
    title: texts.t('chart.calculations.title', { period: formats.period(view.year) }),
    question: texts.t('chart.calculations.question'),
    rowLabel: texts.t('compensation.rule'),
    figures: view.calculations.map(({ outcome }) => outcome),
    measure: first.outcome.measure,
    period: view.year,
    form: 'unit',
    toneOf: () => 'other',
  });
}
