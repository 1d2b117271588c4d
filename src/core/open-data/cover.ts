import type { Model } from '../model.ts';
import { describeAsOf } from '../views/as-of.ts';
import { findEditionDates } from './edition-dates.ts';
import { describePublication } from './publication.ts';
import type { EditionData } from './tables.ts';

/** What whoever opens a file must know first: heading and text, in order. */
export function describeCover(model: Model, data: EditionData): [string, string][] {
  const { t } = model.texts;
  const { edition } = data;
  const { publisher, licence, citation } = describePublication(model, edition);
  const { issued, modified } = findEditionDates(data);
  const { plan } = edition;
  return [
    [t('data.cover.edition'), `${plan.edition}. ${t(`plan.status.${plan.status}`)}. ${plan.status_note}`],
    [t('data.cover.date'), issued],
    [t('data.cover.modified'), modified],
    [t('data.cover.as-of'), describeAsOf(model, edition)],
    [t('data.cover.publisher'), publisher],
    [t('data.cover.licence'), `${licence.name}, ${licence.url}`],
    [t('data.cover.citation'), citation],
    [t('data.cover.missing'), t('data.missing')],
    [t('data.cover.computed'), t('data.computed')],
    [t('data.cover.sources'), model.documents.map(({ data: { title } }) => title).join('; ')],
  ];
}
