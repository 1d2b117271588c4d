import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDataModel, openDataOf } from '../core/__tests__/open-data-sketch.ts';
import { writeWorkbook } from './workbook.ts';

const model = openDataModel();
const data = openDataOf(model);
const write = async () => Buffer.from(await writeWorkbook(model, data));
const bytes = await write();
const sheets = await readWorkbook(bytes);
const sheet = (name: string) =>
  sheets.find((one) => one.sheet === name)?.data ?? expect.fail(`no sheet ${name}`);

test('another library reads a cover, what the columns mean, and a sheet a table', () => {
  expect(sheets.map(({ sheet: name }) => name)).toEqual([
    'Om data',
    'Kolumner',
    ...data.tables.map(({ title }) => title),
  ]);
  expect(sheet('Om data').flat()).toContain('Region Norrdal');
});

test('every cell is what the table has: numbers are numbers, days are dates, gaps are empty', () => {
  for (const { title, fields, rows } of data.tables) {
    const [head, ...read] = sheet(title);
    expect(head).toEqual(fields.map((field) => field.title));
    const expected = rows.map((row) =>
      row.map((cell, index) =>
        fields[index]?.type === 'moment' && /^\d{4}-\d\d-\d\d$/.test(String(cell))
          ? new Date(`${cell}T00:00:00Z`)
          : cell,
      ),
    );
    expect(read).toEqual(expected);
  }
});

test('headings are frozen and have a filter', () => {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts['xl/worksheets/sheet3.xml']);
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter');
});

test('a text that begins like a formula is a text', () => {
  expect(sheet('Hälsocentraler').flat()).toContain('=Ek, "lilla"');
  expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet3.xml'])).not.toContain('<f>');
});

test('the same data give the same bytes, whatever the clock says', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2041-02-03T04:05:06Z') });
  onTestFinished(() => void vi.useRealTimers());
  expect((await write()).equals(bytes)).toBe(true);
});
