import type { CentreChart } from './build-charts.ts';
import type { CompensationView } from './compensation-view.ts';
import { describeBars } from './describe-chart.ts';
import type { Model } from './model.ts';

/** The amounts of a year's compensation, the highest first; those without an amount are named. */
export function buildCompensationChart(model: Model, { year, rows }: CompensationView): CentreChart {
  const { texts, figureText, formats } = model;
  const shown = rows.filter(({ amount }) => amount.value !== null);
  const figures = rows.map(({ amount }) => amount);
  return {
    id: `diagram-ersattning-${year}`,
    title: texts.t('compensation.chart', { period: formats.period(year) }),
    description: describeBars(model, figures),
    bars: shown.map(({ label, amount }) => ({
      address: amount.address,
      label,
      value: amount.value ?? 0,
      text: figureText.format(amount, 'unit'),
      tone: 'other',
    })),
    referenceLines: [],
    missing: rows.filter(({ amount }) => amount.value === null).map(({ label }) => label),
    legend: [],
    figures,
  };
}
