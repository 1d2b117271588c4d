import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const site = inject('siteUrl');
const patience = { timeout: 15_000 };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

const status = () => page.getByRole('status');
const hits = () => page.locator('[data-search="hits"] > li');
const told = async () => (await status().innerText()).replaceAll('\u00a0', ' ');

async function search(query: string, more = ''): Promise<string[]> {
  await page.goto(`${site}/sok/?q=${encodeURIComponent(query)}${more}`);
  await expect.poll(told, patience).toMatch(/träff/i);
  const links = await hits().locator('a').all();
  return Promise.all(
    links.map(async (link) => new URL((await link.getAttribute('href')) ?? '', site).href.slice(site.length)),
  );
}

test.each(['kalarne', 'Kälarne', 'KÄLARNE'])('%s finds Kälarne first', async (query) => {
  expect((await search(query))[0]).toBe('/halsocentraler/kalarne/');
  expect(await hits().locator('mark').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Kälarne/)]),
  );
});

test('a number is found with and without a space, and shown with one', async () => {
  const joined = await search('1036');
  expect(joined).toContain('/halsocentraler/kalarne/');
  expect(await search('1 036')).toEqual(joined);
  expect(await search('1\u00a0036')).toEqual(joined);
  expect((await hits().locator('mark').allInnerTexts()).join()).toContain('1\u00a0036');
});

test('a section is a hit with its heading and where it stands', async () => {
  const found = await search('robusthetsnivå');
  const index = found.indexOf('/plan/2026-03/#robusthetsnivaer');
  expect(index).toBeGreaterThanOrEqual(0);
  expect(await hits().nth(index).innerText()).toMatch(/Robusthetsnivåer\n+Hela planen/);
  await hits().nth(index).getByRole('link').click();
  expect(await page.locator(':target').innerText()).toContain('Robusthetsnivåer');
});

test('a word of the glossary is found in the glossary', async () => {
  for (const [query, id] of [
    ['hyroberoende', 'hyroberoende'],
    ['sabo', 'sabo'],
    ['coc', 'coc'],
    ['kapiteringsersättning', 'kapitering'],
  ] as const) {
    expect(await search(query), query).toContain(`/ordlista/#${id}`);
  }
});

test('a chart is found by its title', async () => {
  const found = await search('kostnad per listad', '&slag=chart');
  expect(found).not.toEqual([]);
  for (const path of found) expect(path).toMatch(/^\/diagram\/./);
});

test('centres do not bury the rest, and are a click away', async () => {
  const found = await search('listade');
  expect(found.filter((path) => /^\/halsocentraler\/./.test(path)).length).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: /Visa \d+ hälsocentraler till/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('slag'), patience).toBe('centre');
  await expect
    .poll(
      async () => (await hits().locator('.quiet').allInnerTexts()).every((text) => text === 'Hälsocentral'),
      patience,
    )
    .toBe(true);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-search="hits"]') !== null)).toBe(
    true,
  );
});

test('kind and municipality narrow the hits, and stand in the address', async () => {
  const all = await search('hälsocentral', '&kommun=bracke&slag=centre');
  expect([...all].sort()).toEqual(['/halsocentraler/bracke/', '/halsocentraler/kalarne/']);
  await page.getByLabel('Visa').selectOption('plan');
  await expect.poll(() => new URL(page.url()).searchParams.get('slag'), patience).toBe('plan');
  await expect
    .poll(async () => hits().first().locator('a').getAttribute('href'), patience)
    .toMatch(/#bracke/);
  await page.reload();
  expect(await page.getByLabel('Visa').inputValue()).toBe('plan');
});

test('the number of hits is announced, more of them are asked for by keyboard, and going back goes back', async () => {
  await page.goto(`${site}/sok/`);
  await page.getByLabel('Sökord').focus();
  await page.keyboard.type('listade');
  await page.keyboard.press('Enter');
  await expect.poll(told, patience).toMatch(/^\d+ träffar för/);
  expect(await status().getAttribute('aria-live')).not.toBe('off');
  const more = page.getByRole('button', { name: 'Visa fler träffar' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hits().count(), patience).toBeGreaterThan(10);
  expect(
    await hits()
      .nth(10)
      .locator('a')
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await expect.poll(told, patience).toMatch(/^20 av \d+ träffar visas/);
  await page.getByLabel('Sökord').fill('Kälarne');
  await page.keyboard.press('Enter');
  await expect.poll(told, patience).toContain('Kälarne');
  await page.goBack();
  await expect.poll(() => page.getByLabel('Sökord').inputValue(), patience).toBe('listade');
});

test('what is not there is said, and not guessed at', async () => {
  await search('överklaga');
  expect(await told()).toContain('Ingen träff');
  expect(await hits().count()).toBe(0);
});

test('a misspelt name is read as the name, and the reader is told so', async () => {
  await search('hammarstand');
  await expect.poll(told, patience).toMatch(/Ingen träff för ”hammarstand”. \d+ träffar för ”Hammarstrand”/);
});

test('everyday words find what the site calls otherwise', async () => {
  await search('vad kostar');
  await expect.poll(() => hits().first().innerText(), patience).toMatch(/^Kostnader/);
});

test('the header of any page leads to the answer', async () => {
  await page.goto(`${site}/kostnader/`);
  await page.getByRole('search').getByRole('searchbox').fill('1 036');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\/\?q=1/);
  await expect.poll(told, patience).toMatch(/träffar/);
});

test('what a reader writes is never read as HTML', async () => {
  await search('<img src=x onerror=alert(1)>');
  expect(await page.locator('main img').count()).toBe(0);
});

test('without JavaScript the search page is a register of everything', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site}/sok/?q=kalarne`);
  const words = await plain.locator('main').innerText();
  for (const name of [
    'Kälarne',
    'Bräcke kommun',
    'Robusthetsnivåer',
    'Bilagan',
    'Täckningsgrad',
    'sistahandsansvar',
    'kräver JavaScript',
  ]) {
    expect(words, name).toContain(name);
  }
  await plain.getByRole('main').getByRole('link', { name: 'Kälarne', exact: true }).click();
  expect(new URL(plain.url()).pathname).toBe('/halsocentraler/kalarne/');
  await context.close();
});
