import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { firstDay } from '../core/figures/time.ts';
import type { Model } from '../core/model.ts';
import type { Field } from '../core/open-data/columns.ts';
import { describeCover } from '../core/open-data/cover.ts';
import type { DataTable } from '../core/open-data/data-table.ts';
import { describePublication } from '../core/open-data/publication.ts';
import type { EditionData } from '../core/open-data/tables.ts';
import type { CsvValue } from '../core/publish/csv.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const HEADING = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;

/**
 * A workbook of all tables of an edition: a cover sheet, what the columns mean, and a sheet a table. Whatever the
 * clock, the same tables give the same bytes: the library gives all parts one time, and properties have the plan's date.
 */
export async function writeWorkbook(model: Model, data: EditionData): Promise<Uint8Array<ArrayBuffer>> {
  const { title, description, publisher } = describePublication(model, data.edition);
  const day = firstDay(data.edition.plan.date);
  const date = new Date(`${day}T00:00:00Z`);
  const sheets = [
    coverSheet(model, data),
    columnSheet(model, data),
    ...data.tables.map((table) => tableSheet(table)),
  ];
  const bytes = await writeXlsx({
    properties: { title, description, creator: publisher, created: date, modified: date },
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: nameSheet(sheet.name, index) })),
  });
  return new Uint8Array(bytes);
}

function coverSheet(model: Model, data: EditionData): WriteSheet {
  const { t } = model.texts;
  const rows: CellValue[][] = [
    [data.edition.plan.title],
    [],
    ...describeCover(model, data).map(([heading, text]) => [heading, text]),
    [],
    [t('data.workbook.sheets')],
    ...data.tables.map(({ title, description, rows: { length } }) => [
      title,
      `${description} ${t('data.rows', { n: length })}`,
    ]),
  ];
  const cells = new Map(rows.map((row, index) => [`${index},0`, { value: row[0] ?? null, style: HEADING }]));
  return {
    name: t('data.workbook.cover'),
    columns: [{ width: 26 }, { width: 100, style: WRAPPED }],
    rows,
    cells,
  };
}

function columnSheet({ texts: { t } }: Model, { tables }: EditionData): WriteSheet {
  const head = ['table', 'column', 'name', 'meaning'].map((name) =>
    t(`data.workbook.${name}` as 'data.workbook.table'),
  );
  const rows = tables.flatMap((table) =>
    table.fields.map((field) => [table.title, field.title, field.name, field.description]),
  );
  return withHead(t('data.workbook.columns'), head, rows, [24, 24, 24, 100]);
}

function tableSheet({ title, fields, rows }: DataTable): WriteSheet {
  const decimals = fields.findIndex(({ name }) => name === 'decimals');
  const sheet = withHead(
    title,
    fields.map((field) => field.title),
    rows.map((row) => row.map((value, index) => cellOf(value, fields[index]))),
    fields.map((field, index) => widthOf(field, rows, index)),
  );
  const value = fields.findIndex(({ name }) => name === 'value');
  for (const [index, row] of rows.entries()) {
    const shown = row[decimals];
    if (typeof shown !== 'number' || typeof row[value] !== 'number') continue;
    const numFmt = shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}`;
    sheet.cells?.set(`${index + 1},${value}`, { value: row[value], style: { numFmt } });
  }
  return sheet;
}

/** A sheet with its heading frozen and a filter on each column. */
function withHead(name: string, head: string[], rows: CellValue[][], widths: number[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    head.map((value, column) => [`0,${column}`, { value, style: HEADING }]),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [head, ...rows],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(head.length - 1)}${rows.length + 1}` },
  };
}

/** A day is a date; a month or a year stays as it is stated. */
function cellOf(value: CsvValue, field: Field | undefined): CellValue {
  const isDay = field?.type === 'moment' && typeof value === 'string' && DAY.test(value);
  return isDay ? new Date(`${value}T00:00:00Z`) : value;
}

function widthOf(field: Field, rows: readonly (readonly CsvValue[])[], index: number): number {
  const longest = Math.max(
    field.title.length + 3,
    ...rows.slice(0, 200).map((row) => String(row[index] ?? '').length),
  );
  return Math.min(60, Math.max(8, longest + 2));
}

/** Excel allows 31 characters and no \ / ? * [ ] :, and each name once. */
function nameSheet(title: string, index: number): string {
  const name = title.replace(/[\\/?*[\]:]/g, ' ').trim();
  return name.length <= 31 ? name : `${name.slice(0, 27).trim()} ${index}`;
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
