import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openDataModel, openDataOf } from '../__tests__/open-data-sketch.ts';
import { modelOf } from '../__tests__/sketch.ts';
import { formatTable } from './table-files.ts';

const model = openDataModel();
const data = openDataOf(model);
const find = (id: string) => data.tables.find((table) => table.id === id) ?? expect.fail(`no table ${id}`);
const figure = (address: string) => data.figures.find((one) => one.address === address);

test('a figure keeps its value, unit, period, qualifier, notes and sources', () => {
  expect(figure('asen.digital@2029')).toMatchObject({
    ...{ value: 12.5, unit: '%', period: '2029', qualifier: 'drygt', status: 'stated' },
    sources: [{ document: 'rapport', pages: [1] }],
  });
  expect(figure('asen.listed@2030-04')?.notes).toEqual(['Utan utomlänslistade; "cirka" i källan.']);
});

test('what is missing has no value and says why', () => {
  expect(figure('asen.visits@2029')).toMatchObject({
    value: null,
    status: 'confidential',
    explanation: 'Färre än fem.',
  });
  expect(figure('ek.cost@2029')).toMatchObject({ value: null, status: 'not-stated' });
});

test('zero is zero', () =>
  expect(figure('alvdal.stated.visits@2029')).toMatchObject({ value: 0, status: 'stated' }));

test('what is computed says of what', () => {
  expect(figure('all.listed@2030-04')).toMatchObject({
    ...{ value: 5900, status: 'computed' },
    computed_from: ['asen.listed@2030-04', 'ek.listed@2030-04'],
  });
});

test('a correction is told with what was published before', () => {
  expect(figure('ek.listed@2030-04')?.corrected).toEqual({ from: 4999, on: '2030-06-01', why: 'Fel rad.' });
});

test('every address is there once, and every row is told from the others by its key', () => {
  for (const { id, fields, rows, key } of data.tables) {
    if (key.length === 0) continue;
    const at = key.map((name) => fields.findIndex((field) => field.name === name));
    const keys = rows.map((row) => at.map((index) => row[index]).join(' '));
    expect(new Set(keys).size, id).toBe(rows.length);
  }
});

test('what is of a centre is not of the municipality that has the same id', () => {
  const { tables } = openDataOf(modelOf({ centres: { alvdal: { municipality: 'alvdal', listed: 900 } } }));
  const rows = tables.find(({ id }) => id === 'kommuner-antal')?.rows ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes('alvdal.listed@2030-04'))).toEqual([]);
});

test('a reference leads to a row', () => {
  for (const { references, fields, rows } of data.tables) {
    for (const { column, table, target } of references) {
      const other = find(table);
      const known = other.rows.map((row) => row[other.fields.findIndex(({ name }) => name === target)]);
      const values = rows.map((row) => row[fields.findIndex(({ name }) => name === column)]);
      expect(known).toEqual(expect.arrayContaining(values.filter((value) => value !== null)));
    }
  }
});

test('a CSV reader gets back what the table has, from the file for machines', () => {
  for (const table of data.tables) {
    const [head, ...rows] = parse(formatTable(table, 'machine'), { record_delimiter: '\r\n' });
    expect(head).toEqual(table.fields.map(({ name }) => name));
    // A text that begins like a formula comes with an apostrophe, as the page says.
    const read = rows.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@])/, '')));
    expect(read).toEqual(table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
  }
});

test('and from the file for Swedish Excel', () => {
  const table = find('uppgifter');
  const text = formatTable(table, 'excel');
  const rows = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(rows[0]?.slice(0, 4)).toEqual(['Id', 'Namn', 'Mått, id', 'Mått']);
  const digital = rows.find((row) => row.includes('asen.digital@2029'));
  expect(digital).toContain('12,5');
});

test('columns are described, and only those that may be empty are', () => {
  for (const { id, fields, rows } of data.tables) {
    for (const [index, { name, title, description, isRequired, values }] of fields.entries()) {
      expect([title, description], `${id}.${name}`).not.toContain('');
      if (isRequired)
        expect(
          rows.every((row) => row[index] !== null),
          `${id}.${name}`,
        ).toBe(true);
      if (values)
        expect([...values, null]).toEqual(expect.arrayContaining(rows.map((row) => row[index] ?? null)));
    }
  }
});

test('the dates are the data’s own', async () => {
  const { findEditionDates } = await import('./edition-dates.ts');
  expect(findEditionDates(data)).toEqual({
    ...{ issued: '2030-05-06', modified: '2030-06-01' },
    temporal: { start: '2029-01-01', end: '2030-04-30' },
  });
});
