import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { openDataModel } from '../core/__tests__/open-data-sketch.ts';
import { buildModel, type Model } from '../core/model.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { buildOpenData, type Circumstances } from './data-files.ts';

const around: Circumstances = {
  href: (path) => path,
  site: 'https://plan.norrdal.example',
  commit: 'abc123',
};
const cases = join(import.meta.dirname, '..', '__tests__', 'cases');
const regions: [string, Model][] = [['norrdal, made up', openDataModel()]];
for (const entry of await readdir(cases, { withFileTypes: true })) {
  const { model } = entry.isDirectory() ? buildModel(await loadWorkspace(join(cases, entry.name))) : {};
  if (model) regions.push([entry.name, model]);
}

/** Every file of the open data with its bytes, by path. */
async function readFiles(model: Model, where = around) {
  const { editions, files } = await buildOpenData(model, where);
  const read = [...files].map(async ([path, file]) => {
    const bytes = await new Response(await file.read()).bytes();
    expect(bytes.length, path).toBe(await file.size());
    return [path, { path, bytes }] as const;
  });
  return { editions, files: new Map(await Promise.all(read)) };
}

const text = (file: { bytes: Uint8Array } | undefined) => new TextDecoder().decode(file?.bytes);
const json = (file: { bytes: Uint8Array } | undefined) => JSON.parse(text(file));

describe.each(regions)('the region %s', async (_, model) => {
  const { files, editions } = await readFiles(model);
  const { id } = model.edition;
  const at = (name: string) => files.get(`/data/${id}/${name}`);
  const figures = json(files.get(`/data/v1/plans/${id}.json`)).data.figures as Record<string, unknown>[];

  test('every document of the interface is as its schema says', () => {
    const paths = Object.keys(json(files.get('/data/v1/openapi.json')).paths);
    for (const path of paths) {
      const pattern = new RegExp(`^/data/v1${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
      const documents = [...files.values()].filter((file) => pattern.test(file.path));
      expect(documents.length, path).toBeGreaterThan(0);
    }
    const { data: entries } = json(files.get('/data/v1/index.json'));
    for (const { path } of entries) expect(files.has(`/data/v1/${path}`), path).toBe(true);
  });

  test('OpenAPI’s own schema accepts the description', async () => {
    const { valid, errors } = await new Validator().validate(json(files.get('/data/v1/openapi.json')));
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('a JSON Schema validator accepts the documents', () => {
    const schema = json(files.get('/data/v1/schemas/PlanDocument.json'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect([validate(json(files.get(`/data/v1/plans/${id}.json`))), validate.errors]).toEqual([true, null]);
    const list = json(files.get('/data/v1/schemas/CentreList.json'));
    const validateList = new Ajv2020({ strict: true }).compile(list);
    expect([validateList(json(files.get('/data/v1/centres.json'))), validateList.errors]).toEqual([
      true,
      null,
    ]);
  });

  test('the data package names each CSV file with its size, checksum and columns', () => {
    const { resources } = json(at('datapackage.json'));
    for (const { path, bytes, hash, schema } of resources) {
      const file = at(path);
      expect(file?.bytes.length).toBe(bytes);
      expect(
        `sha256:${createHash('sha256')
          .update(file?.bytes ?? '')
          .digest('hex')}`,
      ).toBe(hash);
      const [head] = parse(text(file));
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head);
    }
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(
      editions[0]?.tables.map((table) => table.id),
    );
  });

  test('the metadata beside a CSV file names its columns', () => {
    for (const { id: table } of editions[0]?.tables ?? []) {
      const { url, tableSchema } = json(at(`${table}.csv-metadata.json`));
      const [head] = parse(text(at(url)));
      expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(head);
    }
  });

  test('a figure has the same value, unit, period, note and status in JSON, both CSV and XLSX', async () => {
    const keys = [
      'address',
      'value',
      'unit',
      'period',
      'note',
      'status',
      'qualifier',
      'explanation',
    ] as const;
    const expected = figures.map((figure) => [
      ...[figure.address, figure.value, figure.unit, figure.period],
      ...[(figure.notes as string[]).join(' ') || null, figure.status, figure.qualifier, figure.explanation],
    ]);
    const pick = (rows: unknown[][], names: readonly string[]) => {
      const columns = names.map((name) => rows[0]?.indexOf(name) ?? -1);
      return rows.slice(1).map((row) => columns.map((column) => row[column]));
    };
    const asText = (rows: unknown[][], point = '.') =>
      rows.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', point) : disarm(cell))),
      );
    expect(pick(parse(text(at('uppgifter.csv'))), keys)).toEqual(asText(expected));
    const excel = parse(text(at('uppgifter-excel.csv')), { bom: true, delimiter: ';' });
    const titles = ['Adress', 'Värde', 'Enhet', 'Avser', 'Förbehåll', 'Status', 'Ungefär', 'Förklaring'];
    expect(pick(excel, titles)).toEqual(asText(expected, ','));
    const book = await readWorkbook(Buffer.from(at(`data-${id}.xlsx`)?.bytes ?? ''));
    const sheet = book.find((one) => one.sheet === 'Alla uppgifter');
    const day = (cell: unknown) =>
      /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? new Date(`${cell}T00:00:00Z`) : cell;
    expect(pick(sheet?.data ?? [], titles)).toEqual(expected.map((row) => row.map(day)));
  });

  test('the archive has every file, checksums that are right, and the commit', () => {
    const parts = unzipSync(at(`data-${id}.zip`)?.bytes ?? new Uint8Array());
    const sums = new TextDecoder().decode(parts.SHA256SUMS).trim().split('\n');
    expect(sums).toHaveLength(Object.keys(parts).length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(parts[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    expect(new TextDecoder().decode(parts['LÄS-MIG.txt'])).toContain('abc123');
    expect(parts).toHaveProperty('v1/openapi.json');
    expect(parts).toHaveProperty('datapackage.json');
  });

  test('the same workspace gives the same bytes', async () => {
    const again = await readFiles(model);
    for (const [path, { bytes }] of files)
      expect(Buffer.from(again.files.get(path)?.bytes ?? '').equals(Buffer.from(bytes)), path).toBe(true);
  });
});

test('the catalogue is there when the region says all that it needs, and else it is not', async () => {
  const [, model] = regions[0] ?? expect.fail();
  const full = await readFiles(model);
  expect(full.files.has('/data/dcat.rdf') && full.files.has('/data/dcat.jsonld')).toBe(true);
  const nowhere = await readFiles(model, { ...around, site: undefined });
  expect([...nowhere.files.keys()].filter((path) => path.includes('dcat'))).toEqual([]);
  expect(json(nowhere.files.get('/data/v1/openapi.json')).servers[0].url).toBe('/data/v1');
});

/** A text as a cell of a CSV file reads. */
function disarm(cell: unknown): string {
  const value = cell === null ? '' : String(cell);
  return /^'*[=+\-@]/.test(value) ? `'${value}` : value;
}
