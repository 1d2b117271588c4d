// What the same site costs at the least: the same pages and charts by template strings, Chart.js and fs. Nothing is
// checked, nothing has a place, no text is read as Markdown: node lower-limit.ts ROOT OUT [published]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawBars, paintBars, paintShared } from './bare-chart.ts';
import { type BareCentre, type BareFigure, readBareFacts } from './bare-facts.ts';

const WIDE = 720;
const NARROW = 360;
const MOST_BARS = 120;

const [root = '', out = '', published] = process.argv.slice(2);
const facts = readBareFacts(root);
const centresOf = Map.groupBy(facts.centres, ({ municipality }) => municipality.id);
const decisionsOf = Map.groupBy(facts.decisions, ({ about }) => about.municipalities[0] ?? '');
const folders = new Set<string>();

function write(path: string, content: string | Uint8Array): void {
  const file = join(out, path);
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, content);
}

function page(path: string, title: string, body: string): void {
  const links = ['Plan', 'Kommuner', 'Centraler', 'Kostnader', 'Uppföljning', 'Data', 'Sök'];
  const menu = links.map((link) => `<li><a href="/${link.toLowerCase()}/">${link}</a></li>`).join('');
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/style.css">`;
  write(
    `${path}index.html`,
    `<!doctype html><html lang="sv"><head>${head}</head><body><header><ul>${menu}</ul></header><main><h1>${escapeHtml(title)}</h1>${body}</main><footer><ul>${menu}</ul></footer></body></html>`,
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const number = new Intl.NumberFormat('sv-SE');
const show = ({ value }: BareFigure = {}) => (value === undefined ? 'uppgift saknas' : number.format(value));
const now = ({ figures }: BareCentre, measure: string) => Object.values(figures[measure] ?? {}).at(-1);

/** A row a figure, and what is told of each when the reader asks. */
function figureTable({ figures }: Pick<BareCentre, 'figures'>): string {
  const all = Object.entries(figures).flatMap(([measure, periods]) =>
    Object.entries(periods).map(([period, figure]) => ({ measure, period, figure })),
  );
  const rows = all.map(
    ({ measure, period, figure }) =>
      `<tr><th>${measure}</th><td>${period}</td><td>${show(figure)} <button popovertarget="${measure}-${period}">i</button></td></tr>`,
  );
  const told = all.map(
    ({ measure, period, figure: { note = '', source, ...figure } }) =>
      `<div id="${measure}-${period}" popover><p>${measure}</p><p><b>${show(figure)}</b>, ${period}</p><p>${escapeHtml(note)}</p><p>${source?.document}, s. ${source?.page}</p></div>`,
  );
  return `<table>${rows.join('')}</table>${told.join('')}`;
}

function charts(values: readonly number[]): string {
  return `<figure>${drawBars(values, WIDE)}${drawBars(values, NARROW)}</figure>`;
}

/** A chart with a page and files of its own. */
function chartFiles(id: string, values: readonly number[]): void {
  const csv = `name,value\n${values.map((value, index) => `${index},${value}`).join('\n')}`;
  page(`/diagram/${id}/`, id, charts(values));
  write(`/diagram/${id}.svg`, drawBars(values, WIDE));
  write(`/diagram/${id}.png`, paintBars(values, 2 * WIDE));
  write(`/diagram/${id}.csv`, csv);
  write(`/diagram/${id}-excel.csv`, csv.replaceAll(',', ';'));
}

function sharePicture(path: string, title: string, centre: BareCentre | undefined): void {
  if (published === undefined || !centre) return;
  write(`/bild${path}.png`, paintShared(title, [show(now(centre, 'listed')), show(now(centre, 'cost'))]));
}

for (const centre of facts.centres) {
  const path = `/halsocentraler/${centre.id}`;
  const values = ['listed', 'cost'].flatMap((measure) => now(centre, measure)?.value ?? []);
  const words = `<p>${escapeHtml(JSON.stringify(centre.assessments))}</p>`;
  page(
    `${path}/`,
    centre.name,
    `${values.map((value) => charts([value])).join('')}${words}${figureTable(centre)}`,
  );
  write(`/data/v1/centres/${centre.id}.json`, JSON.stringify(centre));
  sharePicture(path, centre.name, centre);
}
const row = (centre: BareCentre) =>
  `<tr><th>${centre.name}</th><td>${show(now(centre, 'listed'))}</td><td>${show(now(centre, 'cost'))}</td></tr>`;
const table = (centres: readonly BareCentre[]) => `<table>${centres.map(row).join('')}</table>`;

for (const { id, name } of facts.municipalities) {
  const centres = centresOf.get(id) ?? [];
  const text = escapeHtml(facts.sections.get(`${id}.mdx`) ?? '');
  const decisions = (decisionsOf.get(id) ?? []).map(
    ({ title, text: words }) => `<li>${title} ${escapeHtml(words)}</li>`,
  );
  page(`/kommuner/${id}/`, name, `${table(centres)}<p>${text}</p><ul>${decisions.join('')}</ul>`);
  write(`/data/v1/municipalities/${id}.json`, JSON.stringify(centres));
  sharePicture(`/kommuner/${id}`, name, centres[0]);
  if (text.includes('CostChart'))
    chartFiles(
      id,
      centres.flatMap((centre) => now(centre, 'cost')?.value ?? []),
    );
}
for (const document of facts.documents) {
  const told = facts.centres.filter(
    ({ figures }) => figures.listed?.['2030-04']?.source?.document === document.id,
  );
  page(`/dokument/${document.id}/`, document.title, told.map(figureTable).join(''));
}
for (const indicator of facts.indicators) {
  const values = Object.values(indicator.figures).flatMap(
    (periods) => Object.values(periods)[0]?.value ?? [],
  );
  page(`/indikatorer/${indicator.id}/`, indicator.title, `${charts(values)}${figureTable(indicator)}`);
  chartFiles(indicator.id, values);
}
const sizes = facts.centres.flatMap((centre) => now(centre, 'listed')?.value ?? []);
chartFiles('listade', sizes.slice(0, MOST_BARS));
for (const path of ['/', '/halsocentraler/', '/kostnader/']) page(path, 'Alla', table(facts.centres));
page(
  '/uppfoljning/',
  'Uppföljning',
  facts.decisions.map(({ title, text }) => `<p>${title} ${escapeHtml(text)}</p>`).join(''),
);
page(
  '/plan/2030-05/',
  'Planen',
  [...facts.sections.values()].map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
);
write('/data/centres.csv', facts.centres.map(({ id, name }) => `${id},${name}`).join('\n'));
write('/data/v1/centres.json', JSON.stringify(facts.centres));
