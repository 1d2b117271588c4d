import type { Region } from '../schema/region.ts';

/** What the profile demands and the workspace must say, by its key in region.yaml. */
export type CatalogueGap = 'site' | 'organisation_number' | 'contact' | 'contact.email';

/** What is missing before the catalogue can be published. */
export function findCatalogueGaps({ publisher, contact }: Region, site: string | undefined): CatalogueGap[] {
  return [
    ...(site ? [] : ['site' as const]),
    ...(publisher.organisation_number ? [] : ['organisation_number' as const]),
    ...(!contact ? ['contact' as const] : contact.email ? [] : ['contact.email' as const]),
  ];
}
