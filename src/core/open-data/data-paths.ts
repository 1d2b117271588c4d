/** Addresses of the files: permanent. `v1` never loses a file, a key or a meaning. */
export const dataPaths = {
  page: '/data/',
  table: (edition: string, table: string) => `/data/${edition}/${table}/`,
  folder: (edition: string) => `/data/${edition}/`,
  csv: (edition: string, table: string) => `/data/${edition}/${table}.csv`,
  excelCsv: (edition: string, table: string) => `/data/${edition}/${table}-excel.csv`,
  csvMetadata: (edition: string, table: string) => `/data/${edition}/${table}.csv-metadata.json`,
  dataPackage: (edition: string) => `/data/${edition}/datapackage.json`,
  workbook: (edition: string) => `/data/${edition}/data-${edition}.xlsx`,
  archive: (edition: string) => `/data/${edition}/data-${edition}.zip`,
  api: '/data/v1/',
  openApi: '/data/v1/openapi.json',
  schema: (name: string) => `/data/v1/schemas/${name}.json`,
  catalogueXml: '/data/dcat.rdf',
  catalogueJson: '/data/dcat.jsonld',
} as const;

/** The table of a measure that has one of its own: "cost_per_listed" → "cost-per-listed". */
export function tableOfMeasure(measure: string): string {
  return measure.replaceAll('_', '-');
}
