import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, expect, inject, test } from 'vitest';
import { listPages } from './site-pages.ts';

const folder = inject('siteFolder');
const edition = '2026-03';
const at = (name: string) => join(folder, 'data', edition, name);

/** What a format says of a figure, in the same words whatever the format. */
interface Said {
  value: number | null;
  unit: string;
  period: string;
  note: string;
  status: string;
  decimals: number;
  qualifier: string;
}

/** What a page says when the source of a figure is opened. */
interface Shown {
  page: string;
  id: string;
  value: string;
  period: string;
  text: string;
}

let shown: Shown[];
const formats: Record<string, Map<string, Said>> = {};

beforeAll(async () => {
  shown = (await Promise.all((await listPages(folder)).map(readFigures))).flat();
  const names = ['address', 'value', 'unit', 'period', 'note', 'status', 'decimals', 'qualifier'];
  const titles = ['Adress', 'Värde', 'Enhet', 'Avser', 'Förbehåll', 'Status', 'Decimaler', 'Ungefär'];
  const csv = await readFile(at('uppgifter.csv'), 'utf8');
  const excel = await readFile(at('uppgifter-excel.csv'), 'utf8');
  const book = await readWorkbook(at(`data-${edition}.xlsx`));
  const { data } = JSON.parse(await readFile(join(folder, 'data', 'v1', 'plans', `${edition}.json`), 'utf8'));
  formats.csv = listSaid(parse(csv), names);
  formats['CSV for Swedish Excel'] = listSaid(parse(excel, { bom: true, delimiter: ';' }), titles);
  formats.XLSX = listSaid(book.find(({ sheet }) => sheet === 'Alla uppgifter')?.data ?? [], titles);
  formats.JSON = listSaid(
    [
      names,
      ...data.figures.map((figure: Record<string, unknown>) =>
        names.map((name) => (name === 'note' ? (figure.notes as string[]).join(' ') : figure[name])),
      ),
    ],
    names,
  );
});

test('the pages show some hundred figures', () =>
  expect(new Set(shown.map(({ id }) => id)).size).toBeGreaterThan(200));

test.each(['csv', 'CSV for Swedish Excel', 'XLSX', 'JSON'])(
  '%s has every figure of every page, as the page says it',
  (name) => {
    const format = formats[name] ?? expect.fail();
    for (const { page, id, value, period, text } of shown) {
      const said = format.get(id) ?? expect.fail(`${id} on ${page} is not in the file`);
      const where = `${id} on ${page}`;
      const number = new Intl.NumberFormat('sv-SE', {
        minimumFractionDigits: said.decimals,
        maximumFractionDigits: said.decimals,
        signDisplay: 'negative',
      });
      if (said.value === null)
        expect(value, where).toMatch(/^(?:uppgift saknas i källan|ej aktuellt|sekretess)$/);
      else {
        const written = [said.qualifier, number.format(said.value)].filter(Boolean).join(' ');
        // Of one the unit has another form, which the files do not need.
        const isOne = number.format(Math.abs(said.value)) === number.format(1);
        const whole = said.unit === '' ? written : `${written}\u00a0${said.unit}`;
        if (isOne) expect(value.startsWith(written), where).toBe(true);
        else expect(value, where).toBe(whole);
      }
      expect(period, where).toBe(said.period === '' ? '' : formatPeriod(said.period));
      expect(text, where).toContain(said.note);
      expect(said.status === 'computed', where).toBe(said.value !== null && text.includes('Beräknat:'));
    }
  },
);

/** The figures of a page: what opens at each. */
async function readFigures(page: string): Promise<Shown[]> {
  const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
  return [...html.matchAll(/<div id="kalla-([^"]+)" popover class="source">([\s\S]*?)<\/div>/g)].map(
    ([, id = '', inner = '']) => {
      const paragraphs = [...inner.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, part = '']) => part.trim());
      const [, value = '', period = ''] = /^<b>([\s\S]*?)<\/b>(?:, (.*))?$/.exec(paragraphs[1] ?? '') ?? [];
      return {
        page,
        id,
        value: plain(value),
        period: plain(period),
        text: paragraphs.slice(2).map(plain).join(' '),
      };
    },
  );
}

function listSaid(rows: readonly (readonly unknown[])[], names: readonly string[]): Map<string, Said> {
  const columns = names.map((name) => rows[0]?.indexOf(name) ?? -1);
  return new Map(
    rows.slice(1).map((row) => {
      const [address, value, unit, period, note, status, decimals, qualifier] = columns.map((column) => {
        const cell = row[column] ?? '';
        return cell instanceof Date
          ? cell.toISOString().slice(0, 10)
          : String(cell).replace(/^'(?=[=+\-@])/, '');
      });
      const said = {
        value: value === '' ? null : Number(value?.replace(',', '.')),
        ...{
          unit: unit ?? '',
          period: period ?? '',
          note: note ?? '',
          status: status ?? '',
          qualifier: qualifier ?? '',
        },
        decimals: Number(decimals),
      };
      return [(address ?? '').replace(/[^a-z0-9]+/g, '-'), said];
    }),
  );
}

function formatPeriod(period: string): string {
  if (period.length === 4) return period;
  const day = new Date(`${`${period}-01`.slice(0, 10)}T00:00:00Z`);
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return day.toLocaleDateString('sv-SE', period.length === 10 ? { ...month, day: 'numeric' } : month);
}

function plain(html: string): string {
  const signs: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#34': '"',
    '#38': '&',
    '#39': "'",
    '#60': '<',
    '#62': '>',
  };
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
    .trim();
}
