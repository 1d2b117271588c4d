import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { openDataModel, openDataOf } from '../core/__tests__/open-data-sketch.ts';
import { listStatements, readJsonLd, readRdfXml } from './__tests__/read-rdf.ts';
import { validateShapes } from './__tests__/validate-shapes.ts';
import { writeJsonLd, writeRdfXml } from './catalogue-files.ts';
import { buildCatalogueGraph } from './catalogue-graph.ts';
import { expandName } from './vocabulary.ts';

const site = 'https://plan.norrdal.example';
const model = openDataModel();
const graph = buildCatalogueGraph(model, [openDataOf(model)], (path) => new URL(path, site).href);
const xml = writeRdfXml(graph);
const quads = await readRdfXml(xml);
const shapes = new Parser().parse(
  await readFile(join(import.meta.dirname, '__tests__', 'dcat-ap-se.ttl'), 'utf8'),
);

const store = new Store(quads);
const iri = (name: string) => DataFactory.namedNode(expandName(name));
const ofType = (type: string) => store.getSubjects(iri('rdf:type'), iri(type), null);
const values = (subject: string, property: string) =>
  store.getObjects(DataFactory.namedNode(subject), iri(property), null).map(({ value }) => value);
const here = (thing: string) => `${site}/data/#${thing}`;

test('RDF/XML and JSON-LD say the same', async () => {
  expect(listStatements(await readJsonLd(await writeJsonLd(graph)))).toEqual(listStatements(quads));
});

test('everything has a name, and the name is whole', () => {
  for (const { subject, object } of quads) {
    for (const term of [subject, object]) expect(term.termType).not.toBe('BlankNode');
    for (const term of [subject, object])
      if (term.termType === 'NamedNode') expect(term.value).toMatch(/^(?:https?:|mailto:)/);
  }
  expect(xml).not.toMatch(/rdf:(?:about|resource)="(?!https?:|mailto:)/);
});

test('every text to readers has a language; codes and dates have none', () => {
  const codes = ['dcterms:format', 'dcterms:identifier', 'dcat:version'].map(expandName);
  for (const { predicate, object } of quads) {
    if (object.termType !== 'Literal' || object.datatype.value.startsWith(expandName('xsd:date'))) continue;
    expect([predicate.value, object.language]).toEqual([
      predicate.value,
      codes.includes(predicate.value) ? '' : 'sv',
    ]);
  }
});

// The mandatory properties of DCAT-AP-SE 3.0.1, and what our issue wants besides.
const mandatory: Record<string, string[]> = {
  'dcat:Catalog': [
    'dcterms:title',
    'dcterms:description',
    'dcterms:publisher',
    'dcterms:license',
    'dcat:dataset',
  ],
  'dcat:Dataset': [
    ...['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:contactPoint', 'dcat:keyword'],
    ...['dcat:theme', 'dcterms:spatial', 'dcterms:issued', 'dcterms:modified', 'dcat:distribution'],
  ],
  'dcat:DatasetSeries': ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:contactPoint'],
  'dcat:Distribution': ['dcat:accessURL', 'dcterms:format', 'dcterms:license', 'dcterms:title'],
  'dcat:DataService': ['dcterms:title', 'dcat:endpointURL', 'dcterms:license'],
  'foaf:Agent': ['foaf:name', 'dcterms:type'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
};
test.each(Object.entries(mandatory))('every %s has what it must', (type, properties) => {
  const subjects = ofType(type);
  expect(subjects.length).toBeGreaterThan(0);
  for (const { value } of subjects) {
    for (const property of properties)
      expect(values(value, property), `${value} ${property}`).not.toEqual([]);
  }
});

test('an edition is in the series, has its case number and its own dates', () => {
  const edition = here('utgava-2030-05');
  expect(values(edition, 'dcat:inSeries')).toEqual([here('serie')]);
  expect(values(edition, 'dcterms:identifier')).toEqual(['RN/12/2030']);
  expect(values(edition, 'dcterms:issued')).toEqual(['2030-05-06']);
  expect(values(edition, 'dcterms:modified')).toEqual(['2030-06-01']);
  expect(values(here('utgava-2030-05-tid'), 'dcat:startDate')).toEqual(['2029-01-01']);
});

test('publisher and contact are never the same, and the licence begins with http', () => {
  const publishers = store.getObjects(null, iri('dcterms:publisher'), null).map(({ value }) => value);
  const contacts = store.getObjects(null, iri('dcat:contactPoint'), null).map(({ value }) => value);
  expect(new Set(publishers)).toEqual(new Set(['http://dataportal.se/organisation/SE2321000000']));
  expect(contacts).not.toContain(publishers[0]);
  const licences = store.getObjects(null, iri('dcterms:license'), null).map(({ value }) => value);
  expect(new Set(licences)).toEqual(new Set(['http://creativecommons.org/licenses/by/4.0/']));
});

describe('the shapes of the profile', () => {
  test('are kept', async () => expect(await validateShapes(shapes, quads)).toEqual([]));

  const without = (name: string) => quads.filter(({ predicate }) => predicate.value !== expandName(name));
  test.each([
    ...['dcterms:title', 'dcterms:publisher', 'dcat:contactPoint', 'dcterms:license', 'dcterms:format'],
    ...['dcat:accessURL', 'foaf:name', 'vcard:hasEmail', 'dcterms:spatial', 'dcat:theme'],
  ])('notice that %s is gone', async (name) => {
    expect(await validateShapes(shapes, without(name))).not.toEqual([]);
  });

  test('notice a licence that begins with https', async () => {
    const changed = quads.map((quad): Quad => {
      const isLicence = quad.predicate.value === expandName('dcterms:license');
      const other = DataFactory.namedNode('https://creativecommons.org/licenses/by/4.0/');
      return isLicence ? DataFactory.quad(quad.subject, quad.predicate, other) : quad;
    });
    expect(await validateShapes(shapes, changed)).not.toEqual([]);
  });
});
