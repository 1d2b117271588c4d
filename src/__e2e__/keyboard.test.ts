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

test.each(kinds)('%s begins with a link past the header', async (path) => {
  const page = await open(path);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.innerText()).toBe('Hoppa till innehållet');
  const box = await skip.boundingBox();
  expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('header.site-header') === null)).toBe(
    true,
  );
  await page.close();
});

/** How many times Tab is pressed on a page: the long ones repeat themselves. */
const STEPS = 45;

test.each(kinds)(
  '%s: Tab goes forward, and what has focus is seen and marked',
  { timeout: 120_000 },
  async (path) => {
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      const page = await open(path, width);
      let last = -1;
      for (let step = 0; step < STEPS; step++) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(describeFocus);
        if (!seen) break;
        if (!seen.isMarked) faults.push(`no mark at ${width} px: ${seen.name}`);
        if (!seen.isInside || !seen.isOnTop) faults.push(`hidden at ${width} px: ${seen.name}`);
        if (seen.index < last) faults.push(`backwards at ${width} px: ${seen.name}`);
        last = seen.index;
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  },
);

test.each(kinds)('%s: a table wider than the page is scrolled by the arrow keys', async (path) => {
  const page = await open(path, 320);
  for (const region of await page.locator('.scroll').all()) {
    const room = await region.evaluate((element) => element.scrollWidth - element.clientWidth);
    if (room <= 1 || !(await region.isVisible())) continue;
    await region.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft), patience).toBeGreaterThan(0);
  }
  await page.close();
});

test.each([
  ['/halsocentraler/kalarne/', /^Källa till/],
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
