import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findClashes, findLosses, findMotion, findUnseen, readShape } from './page-faults.ts';
import { listPages, pickKinds } from './site-pages.ts';

// Readers set their screens as they need them; nothing may be lost by it. A page of each kind, opened once.
const site = inject('siteUrl');
const kinds = pickKinds(await listPages(inject('siteFolder')));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The text spacing that WCAG 1.4.12 asks a page to take. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** A reader's own style. The page's policy lets none in from outside, so it is made inside. */
async function style(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

test.each(kinds)('%s loses nothing when a reader changes the screen', { timeout: 120_000 }, async (path) => {
  const page = await browser.newPage();
  await page.goto(site + path);
  const found: Record<string, string[]> = {};
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    found[`targets too close at ${width} px`] = await page.evaluate(findClashes);
    await style(page, SPACING);
    found[`lost by text spacing at ${width} px`] = await page.evaluate(findLosses);
    await style(page, '');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const settings = await page.context().newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  found['lost by letters of twice the size'] = await page.evaluate(findLosses);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  // 1280 × 1024, enlarged four times.
  await page.setViewportSize({ width: 320, height: 256 });
  found['lost at 400 % zoom'] = await page.evaluate(findLosses);
  await page.emulateMedia({ forcedColors: 'active' });
  found['unseen in forced colours'] = await page.evaluate(findUnseen);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  found['moves though motion is unwanted'] = await page.evaluate(findMotion);
  await page.close();
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});

test.each(kinds)('%s has its landmarks, one title, headings in order and a language', async (path) => {
  const page = await browser.newPage();
  await page.goto(site + path);
  const { landmarks, levels, language, navigations, title } = await page.evaluate(readShape);
  await page.close();
  expect(landmarks).toEqual({ header: 1, main: 1, footer: 1, nav: 1 });
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  expect(language).toBe('sv');
  expect(navigations).not.toContain('');
  expect(new Set(navigations).size).toBe(navigations.length);
  expect(title).toMatch(/\S.* – \S/);
});
