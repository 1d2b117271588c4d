import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkBuiltLinks } from '../../scripts/lib/check/check-built-links.ts';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { createRepository } from '../../scripts/lib/review/__tests__/made-up-repository.ts';
import { findPlace } from '../../scripts/lib/review/sites.ts';
import { readVersions } from '../../scripts/lib/review/versions.ts';
import { runNode } from '../../scripts/lib/run-node.ts';
import { type RunningServer, startServer } from '../../scripts/lib/serve/start-server.ts';
import { findViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';

// A made-up region in a repository; one list size and one sentence are changed and not committed.
let root: string;
let out: string;
let server: RunningServer;
let browser: Browser;
const read = (path: string) => readFile(join(out, path), 'utf8');
const runReview = (folder: string, failOn = 'none') =>
  runNode(['scripts/review.ts', '--base', 'HEAD', '--name', 'prov', '--fail-on', failOn], {
    REPORT_ROOT: root,
    REPORT_OUT: folder,
  });

const change = async (path: string, from: string, to: string) =>
  writeFile(join(root, path), (await readFile(join(root, path), 'utf8')).replace(from, to));

beforeAll(async () => {
  const repository = await createRepository();
  const { git } = repository;
  root = repository.root;
  out = join(root, 'out');
  await writeFile(join(root, '.gitignore'), 'out*/\n');
  git('add', '-A');
  git('commit', '-qm', 'x');
  await change('data/centres/script.yaml', 'value: 999,', 'value: 4001,');
  await change('content/plans/2030-05/inledning.mdx', 'någon annanstans', 'på annat håll');
  expect(await runReview(out)).toBe(0);
  server = await startServer({ root: out, port: 0 });
  browser = await launchBrowser();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

/** Forgets the site of what is changed; the one that it is compared with stays at hand. */
async function forgetLaterSite(): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  const { head } = await readVersions(root, 'HEAD', undefined, env);
  const { folder, isThere } = await findPlace(head.files, projectRoot, env);
  expect(isThere).toBe(true);
  await rm(dirname(folder), { recursive: true });
}

test.each([
  ['with both sites at hand', async () => {}],
  ['with pages that are compared while others are being made', forgetLaterSite],
])('the same review again gives the same bytes, %s', { timeout: 300_000 }, async (name, prepare) => {
  await prepare();
  expect(await runReview(`${out}-2`), name).toBe(0);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(out.length);
    const [one, two] = [await readFile(join(out, path)), await readFile(join(`${out}-2`, path))];
    expect(one.equals(two), path).toBe(true);
  }
});

test('review.json fits the schema that is written beside it', async () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(await read('granskning/review.schema.json')),
  );
  const review = JSON.parse(await read('review.json'));
  expect(review.pages.changed.length).toBeGreaterThan(0);
  expect(validate(review), JSON.stringify(validate.errors)).toBe(true);
});

test('pages that differ are listed, each with both versions, and no page that is the same', async () => {
  const { pages } = JSON.parse(await read('review.json'));
  const paths: string[] = pages.changed.map(({ path }: { path: string }) => path);
  expect(paths).toContain('/halsocentraler/script/');
  expect(paths).toContain('/plan/2030-05/');
  expect(paths).not.toContain('/om/');
  expect(paths).not.toContain('/sok/');
  const page = await read('granskning/index.html');
  for (const path of paths) {
    expect(page).toContain(`href="${path}"`);
    expect(page).toContain(`href="/granskning/fore${path}"`);
    expect((await read(`granskning/fore${path}index.html`)).length).toBeGreaterThan(0);
  }
});

test('every link of preview, review and earlier pages leads somewhere', async () => {
  expect(await checkBuiltLinks(out)).toEqual([]);
});

test('the review is a page of the site that needs no script and has no fault that the browser reports', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 }, javaScriptEnabled: true });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  for (const path of ['/granskning/', '/plan/2030-05/', '/granskning/fore/plan/2030-05/']) {
    await page.goto(server.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    expect(await page.locator('script').count(), path).toBe(0);
  }
  expect(said).toEqual([]);
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'axe-core finds nothing on the review and on marked pages in %s, whatever is open',
  { timeout: 120_000 },
  async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    const found: string[] = [];
    for (const path of ['/granskning/', '/plan/2030-05/', '/halsocentraler/script/', '/']) {
      await page.goto(server.url + path);
      // Of the review all parts, of a marked page what stood before.
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
        document.querySelector<HTMLElement>('.review-old')?.click();
      });
      for (const { rule, where } of await findViolations(page, colorScheme))
        found.push(`${path} ${rule}: ${where}`);
    }
    await page.close();
    expect(found).toEqual([]);
  },
);

test('on the preview a change is marked, opens what stood before and leads to the next', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/plan/2030-05/`);
  const marks = page.locator('.review-old');
  expect(await marks.count()).toBeGreaterThan(1);
  const text = page.locator('p', { hasText: 'på annat håll' }).first();
  expect(await text.locator('mark').allTextContents()).toEqual(['på annat håll']);
  await text.locator('.review-old').click();
  expect(await page.locator('[popover]:popover-open').textContent()).toContain('någon annanstans');
  await page.keyboard.press('Escape');
  await page.locator('.review-banner a[href="#andring-1"]').click();
  expect(new URL(page.url()).hash).toBe('#andring-1');
  expect(await page.locator('.review-next').first().getAttribute('href')).toBe('#andring-2');
  await page.close();
});

test('every page of the preview says what it is and asks not to be found', async () => {
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const file of files) {
    const html = await read(file);
    expect(html, file).toContain('name="robots" content="noindex, nofollow"');
    expect(html, file).not.toMatch(/rel="(?:canonical|alternate)"|property="og:|application\/ld\+json/);
    if (!file.startsWith('granskning/')) expect(html, file).toContain('Förhandsvisning av en ändring: prov');
  }
  expect(await read('robots.txt')).toContain('Disallow: /');
  expect(await read('flode.xml')).not.toContain('<entry>');
});

test('the published site has not a byte of it', async () => {
  const folder = inject('siteFolder');
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    /\.(?:html|css|js|txt|xml)$/.test(file),
  );
  expect(files.filter((file) => file.startsWith('granskning'))).toEqual([]);
  for (const file of files)
    expect(await readFile(join(folder, file), 'utf8'), file).not.toMatch(
      /review-(?:mark|banner|old)|granskning\.css|andring-1/,
    );
});

test('what a loose number changes is seen, though it is refused', {
  timeout: 200_000,
}, async () => {
  await change('content/plans/2030-05/inledning.mdx', 'på annat håll', 'på 17 andra håll');
  expect(await runReview(`${out}-3`, 'faults')).toBe(1);
  const { problems, pages } = JSON.parse(await readFile(join(`${out}-3`, 'review.json'), 'utf8'));
  expect(problems.map(({ rule }: { rule: string }) => rule)).toContain('prose/loose-number');
  expect(pages.changed.map(({ path }: { path: string }) => path)).toContain('/plan/2030-05/');
  expect(await readFile(join(`${out}-3`, 'plan', '2030-05', 'index.html'), 'utf8')).toContain(
    '17 andra håll',
  );
});
