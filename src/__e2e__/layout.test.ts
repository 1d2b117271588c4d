import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { listPages, pickKinds } from './site-pages.ts';

const site = inject('siteUrl');
const kinds = pickKinds(await listPages(inject('siteFolder')));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site + path);
  return page;
}

test.each(kinds)('%s fits 320 px: only tables scroll sideways', async (path) => {
  const page = await open(path, { viewport: { width: 320, height: 640 } });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await page.close();
});

test('no page asks another origin for anything, sets a cookie or stores anything', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const others: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) others.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) faults.push(response.url());
  });
  for (const path of kinds) await page.goto(site + path);
  expect({ others, faults, cookies: await context.cookies() }).toEqual({
    others: [],
    faults: [],
    cookies: [],
  });
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

test('a region that scrolls can be reached by keyboard and has a name', async () => {
  for (const path of kinds) {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('*')]
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        )
        .filter(
          (element) =>
            element.tabIndex < 0 ||
            !(element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')),
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(nameless, path).toEqual([]);
    await page.close();
  }
});
