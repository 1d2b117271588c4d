import { type NamedNode, type Store, sym } from 'rdflib';
import type { Model } from '../core/model.ts';
import { type CatalogueDataset, type CatalogueFile, listDatasets } from '../core/open-data/catalogue.ts';
import { dataPaths } from '../core/open-data/data-paths.ts';
import type { EditionData } from '../core/open-data/tables.ts';
import { paths } from '../core/paths.ts';
import { describeShared, type Shared } from './catalogue-shared.ts';
import { createGraphWriter, type GraphWriter, type Properties } from './graph-writer.ts';
import { known } from './vocabulary.ts';

type Absolute = (path: string) => string;

/**
 * The catalogue after DCAT-AP-SE 3.0.1. Everything has an IRI below the data page, or the one that others gave it.
 * What region.yaml must say for that is told by findCatalogueGaps.
 */
export function buildCatalogueGraph(
  model: Model,
  editions: readonly EditionData[],
  absolute: Absolute,
): Store {
  const { region, texts } = model;
  const write = createGraphWriter(region.language);
  const nameOf = (thing: string) => `${absolute(dataPaths.page)}#${thing}`;
  const shared = describeShared(model, write, nameOf);
  const datasets = listDatasets(model, editions);
  const inEditions = datasets.filter(({ isEdition }) => isEdition);
  const service = describeService(model, write, shared, nameOf, absolute);
  const nodes = datasets.map((dataset) => describeDataset(model, write, shared, dataset, nameOf, absolute));
  const [issued] = inEditions.map((dataset) => dataset.issued).sort();
  const modified = datasets
    .map((dataset) => dataset.modified)
    .sort()
    .at(-1);
  const dates = {
    'dcterms:issued': issued && write.date(issued),
    'dcterms:modified': modified && write.date(modified),
  };
  const series = write.describe(nameOf('serie'), 'dcat:DatasetSeries', {
    ...shared.ofResource,
    ...(dates as Properties),
    'dcterms:title': write.text(texts.t('data.dcat.series')),
    'dcterms:description': write.text(texts.t('data.dcat.series.about')),
    'dcat:seriesMember': inEditions.map(({ id }) => sym(nameOf(id))),
  });
  write.describe(nameOf('katalog'), 'dcat:Catalog', {
    ...(dates as Properties),
    'dcterms:title': write.text(texts.t('data.dcat.catalogue', { publisher: region.publisher.name })),
    'dcterms:description': write.text(texts.t('data.dcat.catalogue.about', { area: region.name })),
    'dcterms:publisher': shared.publisher,
    'dcterms:license': shared.licence,
    'dcterms:language': shared.language,
    'dcterms:spatial': shared.area,
    'foaf:homepage': write.describe(absolute(paths.home), 'foaf:Document', {}),
    'dcat:themeTaxonomy': write.describe(known.themes, 'skos:ConceptScheme', {
      'dcterms:title': write.text(texts.t('data.dcat.themes')),
    }),
    'dcat:dataset': [series, ...nodes],
    'dcat:service': service,
  });
  return write.store;
}

function describeService(
  { texts: { t }, edition }: Model,
  write: GraphWriter,
  shared: Shared,
  nameOf: (thing: string) => string,
  absolute: Absolute,
): NamedNode {
  return write.describe(nameOf('api'), 'dcat:DataService', {
    'dcterms:title': write.text(t('data.dcat.api')),
    'dcterms:description': write.text(t('data.api.description')),
    'dcterms:publisher': shared.publisher,
    'dcterms:license': shared.licence,
    'dcterms:accessRights': shared.access,
    'dcat:contactPoint': shared.contact,
    'dcat:theme': shared.theme,
    'dcat:endpointURL': sym(absolute(dataPaths.api)),
    'dcat:endpointDescription': sym(absolute(dataPaths.openApi)),
    'dcat:servesDataset': sym(nameOf(`utgava-${edition.id}`)),
  });
}

function describeDataset(
  { texts: { t } }: Model,
  write: GraphWriter,
  shared: Shared,
  dataset: CatalogueDataset,
  nameOf: (thing: string) => string,
  absolute: Absolute,
): NamedNode {
  const { id, temporal } = dataset;
  const period =
    temporal &&
    write.describe(nameOf(`${id}-tid`), 'dcterms:PeriodOfTime', {
      'dcat:startDate': write.date(temporal.start),
      'dcat:endDate': write.date(temporal.end),
    });
  return write.describe(nameOf(id), 'dcat:Dataset', {
    ...shared.ofResource,
    'dcterms:title': write.text(dataset.title),
    'dcterms:description': write.text(dataset.description),
    'dcterms:identifier': dataset.identifiers.map((number) => write.code(number)),
    'dcterms:issued': write.date(dataset.issued),
    'dcterms:modified': write.date(dataset.modified),
    'dcterms:language': shared.language,
    'dcterms:temporal': period,
    'dcterms:accessRights': shared.access,
    'dcat:keyword': t('data.keywords')
      .split(', ')
      .map((word) => write.text(word)),
    'dcat:landingPage': write.describe(absolute(dataset.landingPage), 'foaf:Document', {}),
    'dcat:version': dataset.version === undefined ? undefined : write.code(dataset.version),
    'dcat:inSeries': dataset.isEdition ? sym(nameOf('serie')) : undefined,
    'dcat:distribution': dataset.files.map((file) =>
      describeFile(write, shared, file, nameOf(`${id}/${file.id}`), nameOf, absolute),
    ),
  });
}

function describeFile(
  write: GraphWriter,
  shared: Shared,
  { path, title, mediaType, isApi }: CatalogueFile,
  iri: string,
  nameOf: (thing: string) => string,
  absolute: Absolute,
): NamedNode {
  const address = sym(absolute(path));
  return write.describe(iri, 'dcat:Distribution', {
    'dcterms:title': write.text(title),
    'dcat:accessURL': address,
    'dcat:downloadURL': isApi ? undefined : address,
    'dcat:accessService': isApi ? sym(nameOf('api')) : undefined,
    'dcterms:format': write.code(mediaType),
    'dcat:mediaType': write.describe(known.mediaType(mediaType), 'dcterms:MediaType', {}),
    'dcterms:license': shared.licence,
    'dcterms:language': shared.language,
  });
}
