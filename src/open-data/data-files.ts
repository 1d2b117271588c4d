import { Readable } from 'node:stream';
import { firstDay } from '../core/figures/time.ts';
import type { Model } from '../core/model.ts';
import { buildApiMeta } from '../core/open-data/api-meta.ts';
import { listApiRoutes } from '../core/open-data/api-routes.ts';
import { findCatalogueGaps } from '../core/open-data/catalogue-gaps.ts';
import { buildCsvMetadata } from '../core/open-data/csvw.ts';
import type { DataFile } from '../core/open-data/data-file.ts';
import { buildDataPackage } from '../core/open-data/data-package.ts';
import { dataPaths } from '../core/open-data/data-paths.ts';
import { type EditionSummary, summariseEdition } from '../core/open-data/edition-summary.ts';
import { formatEntries } from '../core/open-data/json-entries.ts';
import { buildJsonSchema } from '../core/open-data/json-schema.ts';
import { buildOpenApi } from '../core/open-data/open-api.ts';
import { formatReadme } from '../core/open-data/readme.ts';
import { formatTable } from '../core/open-data/table-files.ts';
import { buildEditionData, type EditionData } from '../core/open-data/tables.ts';
import { writeJsonLd, writeRdfXml } from './catalogue-files.ts';
import { buildCatalogueGraph } from './catalogue-graph.ts';
import { writeWorkbook } from './workbook.ts';
import { deflateFile, inflateFile, type PackedFile, streamPieces, zipFiles } from './zip.ts';

/** Where the files will be found and what they are made from. */
export interface Circumstances {
  /** The path under the site's base address. */
  href(path: string): string;
  /** The site's address; undefined until it is decided. */
  site: string | undefined;
  /** Which version of the workspace, e.g. a commit. */
  commit: string | undefined;
}

export interface OpenData {
  editions: EditionSummary[];
  /** By path. */
  files: Map<string, DataFile>;
  /** Of the files those that are written when they are first asked for: workbooks, archives. */
  archives: DataFile[];
}

/** A file that is text. */
type Text = Pick<DataFile, 'path' | 'type'> & { text: string };

/** The same as it is kept, and as the archive has it: together they are more than the memory should hold. */
type PackedText = Pick<DataFile, 'path' | 'type'> & { packed: PackedFile };

/** Every file of the open data. The same workspace and circumstances give the same bytes. */
export async function buildOpenData(model: Model, around: Circumstances): Promise<OpenData> {
  const editions = model.editions.map((edition) => buildEditionData(model, edition, around.href));
  const api = await packAll(listApiFiles(model, editions, around));
  const catalogue = await packAll(await listCatalogueFiles(model, editions, around));
  const ofEditions: DataFile[] = [];
  for (const data of editions) ofEditions.push(...(await listEditionFiles(model, data, api, around)));
  const files = [...[...api, ...catalogue].map(asDataFile), ...ofEditions];
  return {
    editions: editions.map(summariseEdition),
    files: new Map(files.map((file) => [file.path, file])),
    archives: ofEditions.filter(({ type }) => type === XLSX || type === ZIP),
  };
}

async function listEditionFiles(
  model: Model,
  data: EditionData,
  api: readonly PackedText[],
  { href, site, commit }: Circumstances,
): Promise<DataFile[]> {
  const { id, plan } = data.edition;
  const tables = await packAll(listTableFiles(model, data));
  const digests = new Map(
    tables.map(({ path, packed: { size, sha256 } }) => [
      nameOf(path),
      { bytes: size, hash: `sha256:${sha256}` },
    ]),
  );
  const homepage = site ? new URL(href(dataPaths.page), site).href : undefined;
  const description = buildDataPackage(model, data, digests, homepage);
  const texts = [...tables, ...(await packAll([jsonFile(dataPaths.dataPackage(id), description)]))];
  const writeBook = once(async () => [await writeWorkbook(model, data)]);
  const workbook = inPieces(dataPaths.workbook(id), XLSX, writeBook);
  const pack = async () => {
    const files: [name: string, file: PackedFile][] = [
      ['LÄS-MIG.txt', await packText(formatReadme(model, data, commit))],
      ...texts.map(({ path, packed }): [string, PackedFile] => [nameOf(path), packed]),
      [nameOf(workbook.path), await deflateFile(Buffer.concat(await writeBook()))],
      ...api.map(({ path, packed }): [string, PackedFile] => [path.slice(dataPaths.page.length), packed]),
    ];
    files.sort(([a], [b]) => (a < b ? -1 : 1));
    const sums = files.map(([name, { sha256 }]) => `${sha256}  ${name}\n`).join('');
    return zipFiles(new Map([...files, ['SHA256SUMS', await packText(sums)]]), firstDay(plan.date));
  };
  const archive = inPieces(dataPaths.archive(id), ZIP, once(pack));
  return [...texts.map(asDataFile), workbook, archive];
}

function* listTableFiles(model: Model, data: EditionData): Generator<Text> {
  const { id } = data.edition;
  for (const table of data.tables) {
    yield textFile(dataPaths.csv(id, table.id), CSV, formatTable(table, 'machine'));
    yield textFile(dataPaths.excelCsv(id, table.id), CSV, formatTable(table, 'excel'));
    const metadata = buildCsvMetadata(model, data, table);
    yield jsonFile(dataPaths.csvMetadata(id, table.id), metadata, 'application/csvm+json');
  }
}

/** So many texts are packed at once while the next are written; more would be more than the memory should hold. */
const AT_ONCE = 16;

/** Packs texts as they are written, in the same order. */
async function packAll(texts: Iterable<Text>): Promise<PackedText[]> {
  const packed: Promise<PackedText>[] = [];
  for (const { text, ...file } of texts) {
    packed.push(packText(text).then((content) => ({ ...file, packed: content })));
    await packed.at(-AT_ONCE);
  }
  return Promise.all(packed);
}

function asDataFile({ packed, ...file }: PackedText): DataFile {
  return { ...file, size: async () => packed.size, read: async () => inflateFile(packed) };
}

function inPieces(path: string, type: string, make: () => Promise<Uint8Array<ArrayBuffer>[]>): DataFile {
  return {
    path,
    type,
    size: async () => (await make()).reduce((sum, { length }) => sum + length, 0),
    read: async () => streamPieces(Readable.from(await make())),
  };
}

/** Makes what is asked for at the first call, and then lets go of all that it was made of. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let state: { make: typeof make } | { made: Promise<Made> } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

function* listApiFiles(
  model: Model,
  editions: readonly EditionData[],
  { href, site }: Circumstances,
): Generator<Text> {
  const routes = listApiRoutes(model, editions, href);
  const current = editions.find(({ edition }) => edition === model.edition);
  const meta = current && buildApiMeta(model, current);
  const address = (path: string) => (site ? new URL(href(path), site).href : href(path));
  for (const { documents } of routes)
    for (const { path, data } of documents)
      yield textFile(`${dataPaths.api}${path}`, JSON_TYPE, formatEntries({ meta, data }));
  for (const route of routes) {
    const schema = buildJsonSchema(route, site && address(dataPaths.schema(route.name)));
    yield jsonFile(dataPaths.schema(route.name), schema, 'application/schema+json');
  }
  yield jsonFile(dataPaths.openApi, buildOpenApi(model, routes, address));
}

async function listCatalogueFiles(
  model: Model,
  editions: readonly EditionData[],
  { href, site }: Circumstances,
): Promise<Text[]> {
  if (!site || findCatalogueGaps(model.region, site).length > 0) return [];
  const graph = buildCatalogueGraph(model, editions, (path) => new URL(href(path), site).href);
  return [
    textFile(dataPaths.catalogueXml, 'application/rdf+xml', writeRdfXml(graph)),
    textFile(dataPaths.catalogueJson, 'application/ld+json', await writeJsonLd(graph)),
  ];
}

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

function jsonFile(path: string, content: unknown, type = JSON_TYPE): Text {
  return textFile(path, type, `${JSON.stringify(content, undefined, 2)}\n`);
}

function textFile(path: string, type: string, text: string): Text {
  return { path, type, text };
}

function packText(text: string): Promise<PackedFile> {
  return deflateFile(new TextEncoder().encode(text));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
