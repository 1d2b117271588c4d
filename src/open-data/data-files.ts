import { firstDay } from '../core/figures/time.ts';
import type { Model } from '../core/model.ts';
import { buildApiMeta } from '../core/open-data/api-meta.ts';
import { listApiRoutes } from '../core/open-data/api-routes.ts';
import { findCatalogueGaps } from '../core/open-data/catalogue-gaps.ts';
import { buildCsvMetadata } from '../core/open-data/csvw.ts';
import type { DataFile } from '../core/open-data/data-file.ts';
import { buildDataPackage } from '../core/open-data/data-package.ts';
import { dataPaths } from '../core/open-data/data-paths.ts';
import { buildJsonSchema } from '../core/open-data/json-schema.ts';
import { buildOpenApi } from '../core/open-data/open-api.ts';
import { formatReadme } from '../core/open-data/readme.ts';
import { formatTable } from '../core/open-data/table-files.ts';
import { buildEditionData, type EditionData } from '../core/open-data/tables.ts';
import { writeJsonLd, writeRdfXml } from './catalogue-files.ts';
import { buildCatalogueGraph } from './catalogue-graph.ts';
import { writeWorkbook } from './workbook.ts';
import { deflateFile, inflateFile, type PackedFile, zipFiles } from './zip.ts';

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
  editions: EditionData[];
  /** By path. */
  files: Map<string, DataFile>;
}

/** A file that is text. It is kept as the archive has it: together they are more than the memory should hold. */
type TextFile = Omit<DataFile, 'read'> & { packed: PackedFile };

/** Every file of the open data. The same workspace and circumstances give the same bytes. */
export async function buildOpenData(model: Model, around: Circumstances): Promise<OpenData> {
  const editions = model.editions.map((edition) => buildEditionData(model, edition, around.href));
  const shared = [
    ...listApiFiles(model, editions, around),
    ...(await listCatalogueFiles(model, editions, around)),
  ];
  const api = shared.filter(({ path }) => path.startsWith(dataPaths.api));
  const ofEditions = editions.flatMap((data) => listEditionFiles(model, data, api, around));
  const files = [...shared.map(asDataFile), ...ofEditions];
  return { editions, files: new Map(files.map((file) => [file.path, file])) };
}

function listEditionFiles(
  model: Model,
  data: EditionData,
  api: readonly TextFile[],
  { href, site, commit }: Circumstances,
): DataFile[] {
  const { id, plan } = data.edition;
  const tables = data.tables.flatMap((table) => [
    textFile(dataPaths.csv(id, table.id), CSV, formatTable(table, 'machine')),
    textFile(dataPaths.excelCsv(id, table.id), CSV, formatTable(table, 'excel')),
    jsonFile(
      dataPaths.csvMetadata(id, table.id),
      buildCsvMetadata(model, data, table),
      'application/csvm+json',
    ),
  ]);
  const digests = new Map(
    tables.map(({ path, packed: { size, sha256 } }) => [
      nameOf(path),
      { bytes: size, hash: `sha256:${sha256}` },
    ]),
  );
  const homepage = site ? new URL(href(dataPaths.page), site).href : undefined;
  const texts = [
    ...tables,
    jsonFile(dataPaths.dataPackage(id), buildDataPackage(model, data, digests, homepage)),
  ];
  const workbook: DataFile = {
    path: dataPaths.workbook(id),
    type: XLSX,
    read: once(() => writeWorkbook(model, data)),
  };
  const pack = async () => {
    const files: [name: string, file: PackedFile][] = [
      ['LÄS-MIG.txt', packText(formatReadme(model, data, commit))],
      ...texts.map(({ path, packed }): [string, PackedFile] => [nameOf(path), packed]),
      [nameOf(workbook.path), deflateFile(await workbook.read())],
      ...api.map(({ path, packed }): [string, PackedFile] => [path.slice(dataPaths.page.length), packed]),
    ];
    files.sort(([a], [b]) => (a < b ? -1 : 1));
    const sums = files.map(([name, { sha256 }]) => `${sha256}  ${name}\n`).join('');
    return zipFiles(new Map([...files, ['SHA256SUMS', packText(sums)]]), firstDay(plan.date));
  };
  const archive: DataFile = { path: dataPaths.archive(id), type: 'application/zip', read: once(pack) };
  return [...texts.map(asDataFile), workbook, archive];
}

function asDataFile({ packed, ...file }: TextFile): DataFile {
  return { ...file, read: async () => inflateFile(packed) };
}

/** Makes what is asked for at the first call. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function listApiFiles(
  model: Model,
  editions: readonly EditionData[],
  { href, site }: Circumstances,
): TextFile[] {
  const routes = listApiRoutes(model, editions, href);
  const current = editions.find(({ edition }) => edition === model.edition);
  const meta = current && buildApiMeta(model, current);
  const address = (path: string) => (site ? new URL(href(path), site).href : href(path));
  return [
    ...routes.flatMap(({ documents }) =>
      documents.map(({ path, data }) => jsonFile(`${dataPaths.api}${path}`, { meta, data })),
    ),
    ...routes.map((route) => {
      const path = dataPaths.schema(route.name);
      return jsonFile(path, buildJsonSchema(route, site && address(path)), 'application/schema+json');
    }),
    jsonFile(dataPaths.openApi, buildOpenApi(model, routes, address)),
  ];
}

async function listCatalogueFiles(
  model: Model,
  editions: readonly EditionData[],
  { href, site }: Circumstances,
): Promise<TextFile[]> {
  if (!site || findCatalogueGaps(model.region, site).length > 0) return [];
  const graph = buildCatalogueGraph(model, editions, (path) => new URL(href(path), site).href);
  return [
    textFile(dataPaths.catalogueXml, 'application/rdf+xml', writeRdfXml(graph)),
    textFile(dataPaths.catalogueJson, 'application/ld+json', await writeJsonLd(graph)),
  ];
}

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function jsonFile(path: string, content: unknown, type = 'application/json'): TextFile {
  return textFile(path, type, `${JSON.stringify(content, undefined, 2)}\n`);
}

function textFile(path: string, type: string, text: string): TextFile {
  return { path, type, packed: packText(text) };
}

function packText(text: string): PackedFile {
  return deflateFile(new TextEncoder().encode(text));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
