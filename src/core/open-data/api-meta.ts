import type { z } from 'zod';
import type { Model } from '../model.ts';
import type { metaJson } from './api-schema.ts';
import { findEditionDates } from './edition-dates.ts';
import { describePublication } from './publication.ts';
import type { EditionData } from './tables.ts';

/** What stands first in every document of the interface. */
export function buildApiMeta(model: Model, data: EditionData): z.output<typeof metaJson> {
  const { title, publisher, licence, citation } = describePublication(model, data.edition);
  const { issued, modified } = findEditionDates(data);
  return {
    version: 'v1',
    edition: data.edition.id,
    title,
    issued,
    modified,
    publisher,
    licence: { name: licence.name, url: licence.url },
    citation,
  };
}
