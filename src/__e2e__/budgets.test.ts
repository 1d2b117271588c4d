import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { listPages } from './site-pages.ts';

const { budgets } = packageJson;
const folder = inject('siteFolder');
const pages = await listPages(folder);

test('HTML and CSS of every page are within the budget, compressed', async () => {
  for (const page of pages) {
    const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    const sheets = [...html.matchAll(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    const css = await Promise.all(sheets.map((href) => readFile(join(folder, href))));
    const bytes = [Buffer.from(html), ...css].reduce((sum, part) => sum + gzipSync(part).length, 0);
    const budget = page.startsWith('/plan/') ? budgets.planBytes : budgets.pageBytes;
    expect(bytes, `${page} has ${bytes} B`).toBeLessThanOrEqual(budget);
  }
});

// What a page tells search engines or its own script is data: the browser does not run it.
const runs = /<script(?! type="application\/(?:ld\+)?json")[^>]*>/g;

test('no page has a script, but the pages that a reader opens to explore a chart or to search', async () => {
  for (const page of pages.filter((path) => !/^\/(?:diagram\/[^/]+|sok)\/$/.test(path))) {
    const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    expect(html.match(runs), page).toBeNull();
  }
});

test('a chart to explore has one module, within the budget with all that it imports', async () => {
  for (const page of pages.filter((path) => /^\/diagram\/[^/]+\/$/.test(path))) {
    const html = await readFile(join(folder, page, 'index.html'), 'utf8');
    const scripts = html.match(runs) ?? [];
    expect(scripts, page).toEqual([expect.stringMatching(/^<script type="module" src="[^"]+">$/)]);
    const files = new Set([/src="([^"]+)"/.exec(scripts[0] ?? '')?.[1] ?? '']);
    let bytes = 0;
    for (const file of files) {
      const code = await readFile(join(folder, file), 'utf8');
      bytes += gzipSync(code).length;
      for (const [, name] of code.matchAll(/\b(?:from|import)\s*\(?["']\.\/([\w.-]+\.js)["']/g))
        files.add(`/_astro/${name}`);
    }
    expect(bytes, `${page} has ${bytes} B of script`).toBeLessThanOrEqual(budgets.chartScriptBytes);
  }
});

test('the search page has one module of its own, and loads nothing of Pagefind but its search', async () => {
  const html = await readFile(join(folder, 'sok', 'index.html'), 'utf8');
  const scripts = html.match(runs) ?? [];
  expect(scripts).toEqual([expect.stringMatching(/^<script type="module" src="[^"]+">$/)]);
  const zipped = async (file: string) => gzipSync(await readFile(join(folder, file))).length;
  const own = await zipped(/src="([^"]+)"/.exec(scripts[0] ?? '')?.[1] ?? '');
  expect(own, `${own} B`).toBeLessThanOrEqual(budgets.searchScriptBytes);
  const files = await readdir(join(folder, 'pagefind'));
  const loaded = files.filter((file) => /\.js$|^wasm|pf_meta$|^hits\.json$/.test(file));
  expect(loaded.map((file) => file.replace(/_[\da-f]+/, '')).sort()).toEqual([
    'hits.json',
    'pagefind-worker.js',
    'pagefind.js',
    'pagefind.sv.pf_meta',
    'wasm.sv.pagefind',
  ]);
  const bytes = await Promise.all(loaded.map((file) => zipped(join('pagefind', file))));
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(budgets.searchLoadBytes);
});

test('the fonts are within the budget', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.woff2?$/.test(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(files.length).toBeGreaterThan(0);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(budgets.fontBytes);
});
