import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { summarise } from '../core/check/summary.ts';
import { buildModel } from '../core/model.ts';
import { paths } from '../core/paths.ts';
import { describeAsOf } from '../core/views/as-of.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { launchBrowser } from './browser.ts';
import { listPages } from './site-pages.ts';
import { visibleText } from './visible-text.ts';

const site = inject('siteUrl');
const folder = inject('siteFolder');
const pages = await listPages(folder);
const build = buildModel(await loadWorkspace(projectRoot));
const { model } = build;
if (!model) throw new Error('The workspace has faults.');
const { edition, formats, region, texts } = model;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('every page says edition, date, what the figures are as of, who answers, its terms and where to tell of a fault', async () => {
  const said = [
    edition.plan.edition,
    formats.period(edition.plan.date),
    describeAsOf(model, edition),
    region.publisher.name,
    region.licence.name,
    texts.t('report.title'),
  ];
  for (const page of pages) {
    const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    const footer = visibleText(html.slice(html.indexOf('<footer')));
    for (const text of said) expect(footer, page).toContain(text);
    if (page.endsWith('/')) expect(footer, page).toContain(texts.t('cite.title'));
    for (const path of [paths.proof, '/data/']) expect(html, page).toContain(`href="${path}"`);
  }
});

test('the page about the check tells what the check counted', async () => {
  const text = visibleText(await readFile(join(folder, paths.proof, 'index.html'), 'utf8'));
  const { numerals, missing } = summarise(build);
  for (const kind of ['bound', 'quoted', 'known', 'waived', 'loose'] as const) {
    expect(text).toContain(`${texts.t(`proof.${kind}`)} | ${formats.number(numerals[kind])}`);
  }
  expect(text).toContain(`${texts.t('proof.missing')} | ${formats.number(missing)}`);
  expect(numerals.loose).toBe(0);
});

test('a figure has an address that can be shared, and is marked where the link leads', async () => {
  const page = await browser.newPage();
  const [centre] = model.centres;
  await page.goto(site + paths.centre(centre?.id ?? ''));
  await page.locator('main .mark').first().click();
  await page
    .locator('.source:popover-open')
    .getByRole('link', { name: texts.t('figure.link') })
    .click();
  const shared = page.url();
  expect(shared).toMatch(/#uppgift-/);

  await page.goto('about:blank');
  await page.goto(shared);
  const target = page.locator('.mark:target');
  expect(await target.count()).toBe(1);
  const outline = await target.evaluate((mark) => getComputedStyle(mark.parentElement ?? mark).outlineStyle);
  expect(outline).toBe('solid');
  // The keyboard goes on from there: the next step is at the figure or after it.
  await target.focus();
  await page.keyboard.press('Enter');
  await page.locator('.source:popover-open').waitFor();
  await page.close();
});
