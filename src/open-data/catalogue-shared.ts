import { type NamedNode, sym } from 'rdflib';
import type { Model } from '../core/model.ts';
import { licenceIri } from '../core/open-data/licence.ts';
import type { GraphWriter, Properties } from './graph-writer.ts';
import { known } from './vocabulary.ts';

/** Things that several descriptions point at, each described once. */
export interface Shared {
  publisher: NamedNode;
  contact: NamedNode;
  licence: NamedNode;
  language: NamedNode;
  area: NamedNode;
  theme: NamedNode;
  access: NamedNode;
  /** What datasets and their series say alike. */
  ofResource: Properties;
}

export function describeShared(
  { region, texts: { t } }: Model,
  { describe, text }: GraphWriter,
  nameOf: (thing: string) => string,
): Shared {
  const { contact: reached } = region;
  const concept = (iri: string, label: string) =>
    describe(iri, 'skos:Concept', { 'skos:prefLabel': text(label) });
  const publisher = describe(known.organisation(region.publisher.organisation_number ?? ''), 'foaf:Agent', {
    'foaf:name': text(region.publisher.name),
    'dcterms:type': concept(known.regionalAuthority, t('data.dcat.regional-authority')),
  });
  const contact = describe(nameOf('kontakt'), 'vcard:Organization', {
    'vcard:fn': text(reached?.role ?? ''),
    'vcard:hasEmail': sym(`mailto:${reached?.email ?? ''}`),
    'vcard:hasURL': reached?.url ? sym(reached.url) : undefined,
  });
  const area = describe(region.spatial ?? nameOf('omrade'), 'dcterms:Location', {
    'skos:prefLabel': text(region.name),
  });
  const theme = concept(known.health, t('data.dcat.theme'));
  return {
    publisher,
    contact,
    area,
    theme,
    licence: describe(licenceIri(region.licence.url), 'dcterms:LicenseDocument', {
      'dcterms:title': text(region.licence.name),
    }),
    language: describe(known.swedish, 'dcterms:LinguisticSystem', {}),
    access: describe(known.publicAccess, 'dcterms:RightsStatement', {}),
    ofResource: {
      'dcterms:publisher': publisher,
      'dcat:contactPoint': contact,
      'dcat:theme': theme,
      'dcterms:spatial': area,
    },
  };
}
