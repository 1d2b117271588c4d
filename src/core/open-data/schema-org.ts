import type { Model } from '../model.ts';
import { dataPaths } from './data-paths.ts';
import type { EditionSummary } from './edition-summary.ts';
import { type Address, describePublication } from './publication.ts';

interface Download {
  path: string;
  title: string;
  type: string;
  bytes: number;
}

/** The dataset as search engines read it in the page: schema.org. */
export function buildSchemaDataset(
  model: Model,
  { edition, dates }: EditionSummary,
  downloads: readonly Download[],
  address: Address,
): object {
  const { title, description, publisher, licence, language } = describePublication(model, edition);
  const { issued, modified, temporal } = dates;
  const url = address(dataPaths.page);
  const { plan } = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description,
    url,
    inLanguage: language,
    version: edition.id,
    datePublished: issued,
    dateModified: modified,
    ...(temporal ? { temporalCoverage: `${temporal.start}/${temporal.end}` } : {}),
    spatialCoverage: { '@type': 'AdministrativeArea', name: model.region.name },
    license: licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: publisher },
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
    keywords: model.texts.t('data.keywords').split(', '),
    ...(plan.case_number ? { identifier: plan.case_number } : {}),
    variableMeasured: Object.values(model.workspace.measures?.data ?? {}).map((measure) => ({
      '@type': 'PropertyValue',
      name: measure.label,
      description: measure.definition,
      unitText: measure.unit.other,
    })),
    distribution: downloads.map((download) => ({
      '@type': 'DataDownload',
      name: download.title,
      contentUrl: address(download.path),
      encodingFormat: download.type,
      contentSize: `${download.bytes} B`,
    })),
  };
}
