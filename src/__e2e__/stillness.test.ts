import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const site = inject('siteUrl');
const pages = [
  '/',
  '/plan/2026-03/',
  '/halsocentraler/',
  '/halsocentraler/kalarne/',
  '/diagram/listed-all/',
  '/sok/',
];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A tenth of what readers still take for still. */
const MOST = 0.01;

test.each([412, 1280])('nothing jumps while a page comes in, at %i px', async (width) => {
  for (const path of pages) {
    const page = await browser.newPage({ viewport: { width, height: 823 }, reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Scripts come after the first picture, as on a slow line. What the fonts move depends on those that a
    // machine has, so they stay away.
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(site + path, { waitUntil: 'networkidle' });
    if (path.startsWith('/diagram/')) await page.getByRole('application').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const shifts: number[] = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, shift) => sum + shift, 0),
      path,
    ).toBeLessThan(MOST);
    await page.close();
  }
});
