import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { licenceId, licenceIri } from './licence.ts';

/** The address of a path of the site; absolute when the site has an address. */
export type Address = (path: string) => string;

/** What every description says alike: who, what, under which licence, how to cite. */
export interface Publication {
  title: string;
  description: string;
  publisher: string;
  licence: { id: string; name: string; iri: string; url: string };
  citation: string;
  language: string;
}

export function describePublication(model: Model, { plan }: Edition): Publication {
  const { region, texts, formats } = model;
  const { name, url } = region.licence;
  const title = plan.title;
  return {
    title,
    description: texts.t('data.description', { title, area: region.name, edition: plan.edition }),
    publisher: region.publisher.name,
    licence: { id: licenceId(name), name, iri: licenceIri(url), url },
    citation: texts.t('data.citation', {
      publisher: region.publisher.name,
      year: plan.date.slice(0, 4),
      title,
      edition: plan.edition,
      date: formats.period(plan.date),
      licence: name,
    }),
    language: region.language,
  };
}
