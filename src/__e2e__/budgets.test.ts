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
    const sheets = [...html.matchAll(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
    const css = await Promise.all(sheets.map((href) => readFile(join(folder, href))));
    const bytes = [Buffer.from(html), ...css].reduce((sum, part) => sum + gzipSync(part).length, 0);
    const budget = page.startsWith('/plan/') ? budgets.planBytes : budgets.pageBytes;
    expect(bytes, `${page} has ${bytes} B`).toBeLessThanOrEqual(budget);
  }
});

test('no page has a script', async () => {
  for (const page of pages) {
    const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    expect(html, page).not.toMatch(/<script(?! type="application\/ld\+json")/);
  }
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.endsWith('.js'))).toEqual([]);
});

test('the fonts are within the budget', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.woff2?$/.test(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(files.length).toBeGreaterThan(0);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(budgets.fontBytes);
});
