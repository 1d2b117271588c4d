import type { FigureMeasure } from '../figures/figure.ts';
import type { Model } from '../model.ts';

/** Measure, unit and period of an axis, and which way is better: "Kostnad per listad (kr), 2025. Lägre är bättre." */
export function describeAxis(
  model: Model,
  measure: FigureMeasure,
  period: string | null | undefined,
): string {
  const { texts, formats, workspace } = model;
  const label = formats.capitalise(measure.label);
  const unit = measure.unit.other;
  // "Listade (listade)" would say the same twice.
  const isSaid = unit === '' || unit.toLowerCase() === label.toLowerCase();
  const named = isSaid ? label : texts.t('chart.axis.unit', { measure: label, unit });
  const dated = period ? texts.t('period.at', { measure: named, period: formats.period(period) }) : named;
  return [dated, describeDirection(model, workspace.measures?.data[measure.id]?.better)]
    .filter(Boolean)
    .join('. ');
}

/** "Lägre är bättre"; nothing where neither is. */
export function describeDirection(
  { texts }: Model,
  better: 'lower' | 'higher' | 'neither' = 'neither',
): string {
  return better === 'neither' ? '' : texts.t(`chart.better.${better}`);
}
