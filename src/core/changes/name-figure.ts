import type { Figure } from '../figures/figure.ts';
import type { Model } from '../model.ts';

/** "Listade, medelvärde: hälsocentraler i egen regi, februari 2026" */
export function nameFigure({ texts, formats }: Model, { measure, subject, period }: Figure): string {
  const parameters = { measure: formats.capitalise(measure.label), subject: subject.label };
  const title = texts.t('figure.title', parameters);
  return period === null ? title : texts.t('period.at', { measure: title, period: formats.period(period) });
}
