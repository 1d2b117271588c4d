import { type CatalogueGap, findCatalogueGaps } from '../open-data/catalogue-gaps.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Finding } from './report.ts';

/** Where in region.yaml each property of the catalogue is written. */
const KEYS: Readonly<Record<CatalogueGap, readonly string[]>> = {
  site: ['site'],
  organisation_number: ['publisher', 'organisation_number'],
  contact: ['contact'],
  'contact.email': ['contact', 'email'],
};

const DIGITS = 10;

/**
 * A site that has an address is harvested by the national data portal, which turns away a catalogue without a
 * mandatory property. Until the address is decided nothing is demanded.
 */
export function checkOpenData({ region }: Workspace): Finding[] {
  if (!region?.data.site) return [];
  const { publisher, site } = region.data;
  const gaps = findCatalogueGaps(region.data, site).map((gap): Finding => {
    const path = KEYS[gap];
    // What is not there has no place of its own: the fault stands at the block that should have it.
    const place = region.yaml.locate(path[0] === 'contact' && gap === 'contact' ? [] : path.slice(0, 1));
    return {
      rule: 'open-data/missing',
      place,
      path: path.join('.'),
      parameters: { key: path.join('.') },
      hint: `open-data/missing.${gap}`,
    };
  });
  const number = publisher.organisation_number?.replace(/\D/g, '');
  if (number === undefined || number.length === DIGITS) return gaps;
  const path = ['publisher', 'organisation_number'];
  return [
    ...gaps,
    {
      rule: 'open-data/organisation-number',
      place: region.yaml.locate(path),
      path: path.join('.'),
      parameters: { number: publisher.organisation_number ?? '' },
    },
  ];
}
