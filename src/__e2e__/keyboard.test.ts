import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { describeFocus } from './page-faults.ts';
import { listPages, pickKinds } from './site-pages.ts';

// What a reader with a keyboard meets, which no checker of markup sees.
const site = inject('siteUrl');
const patience = { timeout: 15_000 };
const kinds = pickKinds(await listPages(inject('siteFolder')));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  await page.goto(site + path);
  return page;
}

/** So many stops past the header: the long pages repeat themselves. */
const STOPS = 20;

test.each(kinds)(
  '%s: past the header in one step, then forward, seen and marked',
  { timeout: 120_000 },
  async (path) => {
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      const page = await open(path, width);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.innerText()).toBe('Hoppa till innehållet');
      expect((await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('MAIN');
      for (let stop = 0; stop < STOPS; stop++) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(describeFocus);
        if (!seen) break;
        const { name, isMarked, isSeen, isForward } = seen;
        if (!isMarked) faults.push(`no mark at ${width} px: ${name}`);
        if (!isSeen) faults.push(`hidden at ${width} px: ${name}`);
        if (!isForward) faults.push(`backwards at ${width} px: ${name}`);
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  },
);

test('what stands in the header is reached, seen and marked', async () => {
  for (const width of [1280, 320]) {
    const page = await open('/', width);
    for (let stop = 0; stop < 14; stop++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(describeFocus);
      expect(seen, `stop ${stop} at ${width} px`).toMatchObject({
        isMarked: true,
        isSeen: true,
        isForward: true,
      });
    }
    await page.close();
  }
});

test.each(kinds)('%s: a table wider than the page is scrolled by the arrow keys', async (path) => {
  const page = await open(path, 320);
  const regions = await page.locator('.scroll').all();
  for (const region of regions.slice(0, 3)) {
    const room = await region.evaluate((element) => element.scrollWidth - element.clientWidth);
    if (room <= 1 || !(await region.isVisible())) continue;
    await region.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft), patience).toBeGreaterThan(0);
  }
  await page.close();
});

test.each([
  ['/halsocentraler/kalarne/', /^Källa: /],
  ['/plan/2026-03/', /^Förklaring av robusthetsnivå/],
])('%s: a popover opens, is read next, and closes by keyboard', async (path, name) => {
  const page = await open(path);
  const mark = page.getByRole('button', { name }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator(':popover-open');
  await note.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[popover]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await note.waitFor();
  await note.getByRole('button', { name: 'Stäng' }).focus();
  await page.keyboard.press('Enter');
  expect(await note.count()).toBe(0);
  await page.close();
});
