import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { ExploreData } from '../core/charts/explore-data.ts';
import { listPages } from './site-pages.ts';

// Every chart of the real report, as it was built: the same numbers wherever they are said.
const folder = inject('siteFolder');
const ids = (await listPages(folder)).flatMap((page) => /^\/diagram\/([^/]+)\/$/.exec(page)?.[1] ?? []);
const read = (name: string) => readFile(join(folder, 'diagram', name), 'utf8');

test('there are charts of all kinds', () => {
  for (const part of [
    'listed-all',
    'listed-own-run',
    'kommuner',
    'cost-per-listed',
    'ersattning',
    'berakningar',
    'spann',
  ]) {
    expect(
      ids.filter((id) => id.includes(part)),
      part,
    ).not.toEqual([]);
  }
});

test.each(ids)('%s says the same numbers in picture, table, description, tooltips and files', async (id) => {
  const html = await read(`${id}/index.html`);
  const rows = parseCsv(await read(`${id}.csv`));
  const excel = parseCsv((await read(`${id}-excel.csv`)).replace('\ufeff', ''), ';');
  const stated = rows.map(({ värde }) => värde ?? '');
  expect(
    excel.map(({ värde }) => värde?.replace(',', '.')),
    'the file for Excel',
  ).toEqual(stated);

  const table = [...html.matchAll(/<td class="number">(.*?)<\/td>/gs)].map(([, cell = '']) =>
    numberOf(plain(cell)),
  );
  expect(table, 'the table').toEqual(stated.map(orNothing));

  const data: ExploreData = JSON.parse(/data-explore="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
  const told = data.items.flatMap(({ lines }) => lines.slice(0, data.kind === 'points' ? 2 : 1));
  const amounts = told.map((line) => line.replace(/^.*?: /, '').replace(/, [^,]*$/, ''));
  expect(amounts.map(numberOf), 'the tooltips').toEqual(stated.map(orNothing));

  const known = stated.filter((value) => value !== '').map(Number);
  for (const [name, svg] of [
    ['the wide picture', /<svg[^>]*chart-wide.*?<\/svg>/s.exec(html)?.[0] ?? ''],
    ['the narrow picture', /<svg[^>]*chart-narrow.*?<\/svg>/s.exec(html)?.[0] ?? ''],
    ['the file', await read(`${id}.svg`)],
  ] as const) {
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) => plain(text));
    if (data.kind === 'bars') {
      for (const item of data.items.filter(({ isReference }) => !isReference)) {
        const at = texts.indexOf(item.name);
        if (item.value === null && at < 0) continue;
        expect(numberOf(texts[at + 1] ?? ''), `${name}, ${item.name}`).toBe(numberOf(item.text));
      }
    } else if (data.kind === 'range') {
      const drawn = texts.flatMap(numbersOf);
      for (const value of known) expect(drawn, `${name}, ${value}`).toContain(value);
    } else {
      for (const item of data.items.filter(
        ({ value, name: label }) => value !== null && texts.includes(label),
      )) {
        const text = texts[texts.indexOf(item.name) + 1] ?? '';
        if (/\d/.test(text)) expect(numbersOf(text), `${name}, ${item.name}`).toEqual([item.x, item.value]);
      }
    }
  }

  const description = plain(/<figcaption[^>]*>(.*?)<\/figcaption>/s.exec(html)?.[1] ?? '');
  const numbers = numbersOf(description);
  const extremes =
    data.kind === 'bars' && known.length > 0 ? rows.filter(({ roll }) => roll === 'värde') : [];
  const values = extremes.flatMap(({ värde }) => (värde ? [Number(värde)] : []));
  if (values.length > 1)
    expect(numbers, 'the description').toEqual(
      expect.arrayContaining([Math.min(...values), Math.max(...values)]),
    );
});

test.each(ids)(
  '%s is a file that stands alone: title, source and licence inside, no script and no style',
  async (id) => {
    const svg = await read(`${id}.svg`);
    expect(svg).toMatch(/<text[^>]*>[^<]*(?:<tspan[^>]*>)?Källa: /);
    expect(plain(svg)).toContain('CC BY 4.0');
    expect(svg).not.toMatch(/var\(|<script|<style| style=|href=/);
    const png = await readFile(join(folder, 'diagram', `${id}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(10_000);
  },
);

const orNothing = (value: string): number | undefined => (value === '' ? undefined : Number(value));
const plain = (html: string): string =>
  html
    .replace(/<button.*?<\/button>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();

/** Numbers as Swedish writes them: "1 036,5", "−3". */
function numbersOf(text: string): number[] {
  const found = text.match(/[−-]?\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|[−-]?\d+(?:,\d+)?/g) ?? [];
  return found.map((digits) => Number(digits.replaceAll('\u00a0', '').replace(',', '.').replace('−', '-')));
}
const numberOf = (text: string): number | undefined => numbersOf(text)[0];

function parseCsv(text: string, separator = ','): Record<string, string>[] {
  const cells = [
    ...text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n)`, 'g')),
  ];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== separator) lines.push([]);
  }
  const [head = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
