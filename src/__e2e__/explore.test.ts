import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatPolicy } from '../core/publish/content-policy.ts';
import { launchBrowser } from './browser.ts';

// A reader who likes to explore, on the real report.
const site = inject('siteUrl');
const chart = '/diagram/cost-per-listed-own-run-under-threshold/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await page.goto(site + path);
  return page;
}
const plot = (page: Page) => page.getByRole('application');
const spoken = (page: Page) => page.locator('[data-explore=live]').textContent();
const readNames = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-explore=shown]')?.textContent ?? '');

test('a page with a chart leads to one to explore, and loads nothing for it before', async () => {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(`${site}/kostnader/`);
  expect(scripts).toEqual([]);
  await page.getByRole('link', { name: 'Utforska diagrammet' }).first().click();
  await plot(page).waitFor();
  expect(scripts).toHaveLength(1);
  await page.close();
});

test('the arrow keys read every point, with value, period, caveat and source, and what it is compared with', async () => {
  const page = await open(chart);
  await plot(page).focus();
  const read: string[] = [];
  for (let step = 0; step < 13; step++) {
    await page.keyboard.press('ArrowDown');
    read.push(((await spoken(page)) ?? '').replaceAll('\u00a0', ' '));
  }
  expect(new Set(read).size).toBe(13);
  expect(read[0]).toMatch(
    /^Backe\. Kostnad per listad: 15 949 kr, 2025 .*utomlänslistade.* Källa: Bilagan, s\. 4\. 1 av 13$/,
  );
  expect(read[3]).toMatch(/uppgift saknas/);
  expect(read[12]).toMatch(/^Medel för .*9 391 kr/);
  await page.keyboard.press('Home');
  expect(await spoken(page)).toMatch(/^Backe/);
  await page.keyboard.press('End');
  expect(await spoken(page)).toMatch(/^Medel/);
  await page.close();
});

test('the pointer opens what is known of a bar', async () => {
  const page = await open(chart);
  const box = await plot(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 45);
  const tip = page.locator('[data-explore=tip]');
  await tip.waitFor();
  expect((await tip.innerText()).replaceAll('\u00a0', ' ')).toMatch(
    /Backe\s+Kostnad per listad: 15 949 kr, 2025[\s\S]+Källa: Bilagan, s\. 4/,
  );
  await page.close();
});

test('the reader orders the bars and leaves some out', async () => {
  const page = await open('/diagram/listed-all/');
  await plot(page).waitFor();
  expect(await readNames(page)).toBe('28 av 28 visas.');
  await page.getByLabel('Ordning').selectOption('descending');
  await plot(page).focus();
  await page.keyboard.press('ArrowDown');
  expect(await spoken(page)).toMatch(/^Zätagränd/);
  await page.getByLabel('annan regi').uncheck();
  expect(await readNames(page)).toBe('22 av 28 visas.');
  await page.getByLabel('Namnet innehåller').fill('ÄL');
  expect(await readNames(page)).toBe('1 av 28 visas.');
  await page.getByLabel('Namnet innehåller').fill('finns inte');
  expect(await readNames(page)).toMatch(/Inget namn passar/);
  await page.close();
});

test('Escape brings the still picture back, and the button the interactive one', async () => {
  const page = await open(chart);
  await plot(page).focus();
  expect(await page.locator('[data-explore=still]').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-explore=still]').isVisible()).toBe(true);
  expect(await plot(page).count()).toBe(0);
  expect(await spoken(page)).toBe('Stillbilden visas.');
  await page.getByRole('button', { name: 'Visa det interaktiva diagrammet' }).press('Enter');
  await plot(page).waitFor();
  await page.close();
});

test.each([
  ['without script', { javaScriptEnabled: false }],
  ['with the canvas blocked', {}],
])('%s the picture, its sentences and its table stand', async (name, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (name.includes('canvas'))
    await page.addInitScript(() => Object.assign(HTMLCanvasElement.prototype, { getContext: () => null }));
  await page.goto(site + chart);
  expect(await page.locator('[data-explore=still] svg:visible').count()).toBe(1);
  expect(await page.locator('[data-explore=root]:visible, [data-explore=start]:visible').count()).toBe(0);
  const words = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
  for (const fact of ['15 949 kr', '10 680 kr', '9 512 kr', '9 391 kr', '69,8 % högre', 'uppgift saknas'])
    expect(words, fact).toContain(fact);
  await context.close();
});

test('all of it works under the site’s own policy, which allows nothing inline', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': formatPolicy('own') },
    });
  });
  for (const path of [chart, '/diagram/listed-cost-per-listed-own-run/', '/diagram/spann-2024-telefon/']) {
    await page.goto(site + path);
    await plot(page).waitFor();
    await plot(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await spoken(page)).toMatch(/Källa: /);
  }
  expect(faults).toEqual([]);
  await page.close();
});

test('nothing moves: a bar is drawn at once where it belongs', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    let frames = 0;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      frames++;
      return request(callback);
    };
    Object.defineProperty(window, 'framesAsked', { get: () => frames });
  });
  await page.goto(site + chart);
  await plot(page).waitFor();
  await page.waitForTimeout(500);
  const frames = await page.evaluate(() => (window as unknown as { framesAsked: number }).framesAsked);
  expect(frames).toBeLessThan(5);
  await page.close();
});

test('a range is explored on the scale of its still picture, mark by mark', async () => {
  const page = await open('/diagram/');
  const range = await page.evaluate(async () => {
    for (const { href } of document.querySelectorAll<HTMLAnchorElement>('main a[href^="/diagram/"]')) {
      const text = await (await fetch(href)).text();
      if (text.includes('"kind":"range"')) return href;
    }
    return '';
  });
  await page.goto(range);
  await plot(page).focus();
  const {
    kind,
    items,
    range: scale,
  } = JSON.parse((await page.locator('[data-explore=data]').textContent()) ?? '{}');
  expect([kind, typeof scale.min, typeof scale.max]).toEqual(['range', 'number', 'number']);
  const read: string[] = [];
  for (const _ of items) {
    await page.keyboard.press('ArrowDown');
    read.push((await spoken(page)) ?? '');
  }
  expect(new Set(read).size).toBe(items.length);
  await page.close();
});
