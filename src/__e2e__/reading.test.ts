import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

// A reader without JavaScript on the real report.
const site = inject('siteUrl');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  return () => context.close();
});

const text = async () => (await page.locator('main').innerText()).replace(/\u00a0/g, ' ');

test('Kälarne is found from the front page in one click, with its figures and what is proposed', async () => {
  await page.goto(`${site}/`);
  await page.getByRole('main').getByRole('link', { name: 'Kälarne', exact: true }).first().click();
  expect(new URL(page.url()).pathname).toBe('/halsocentraler/kalarne/');
  const words = await text();
  for (const fact of ['1 036', '10 680', '9 391', '13,7 %', 'pilotområde', 'Hyrberoende', 'oktober 2026']) {
    expect(words, fact).toContain(fact);
  }
});

test('a figure opens its source by mouse and by keyboard, and Escape closes it', async () => {
  await page.goto(`${site}/halsocentraler/kalarne/`);
  const mark = page.getByRole('button', { name: /Källa: Listade/ }).first();
  await mark.click();
  const source = page.locator('.source:popover-open');
  await source.waitFor();
  expect(await source.innerText()).toMatch(/Tjänsteskrivelsen, s\. 1[\s\S]*Bilagan, s\. 2/);
  await page.keyboard.press('Escape');
  expect(await source.count()).toBe(0);
  await mark.focus();
  await page.keyboard.press('Enter');
  await source.waitFor();
});

test('the register ascends by list size in two groups with totals', async () => {
  await page.goto(`${site}/halsocentraler/`);
  const tables = page.locator('main table');
  const sizes = async (index: number) => {
    const cells = await tables.nth(index).locator('tbody tr td:nth-of-type(1)').allInnerTexts();
    return cells.map((cell) => Number(/^[\d\u00a0]+/.exec(cell)?.[0].replace(/\u00a0/g, '')));
  };
  const [own, other] = [await sizes(0), await sizes(1)];
  expect(own).toHaveLength(22);
  expect(other).toHaveLength(6);
  expect(own).toEqual([...own].sort((a, b) => a - b));
  expect(other).toEqual([...other].sort((a, b) => a - b));
  const words = await text();
  for (const total of ['111 754', '20 709', '132 463']) expect(words).toContain(total);
});

test('the costs page shows three bars and the mean, names the nine that lack a figure, and carries the caveat', async () => {
  await page.goto(`${site}/kostnader/`);
  const words = await text();
  for (const fact of [
    '15 949',
    '10 680',
    '9 512',
    '9 391',
    '69,8 %',
    '13,7 %',
    '1,3 %',
    '1 168',
    'uppgift saknas',
    'omkring 250',
  ]) {
    expect(words, fact).toContain(fact);
  }
  expect(words).not.toMatch(/(?<![\d,])0 kr/);
  for (const name of [
    'Hallen',
    'Stugun',
    'Föllinge',
    'Torvalla',
    'Funäsdalen',
    'Myrviken',
    'Svenstavik',
    'Hammarstrand',
    'Lit',
  ]) {
    expect(words, name).toContain(name);
  }
});

test('what is proposed is never called decided', async () => {
  await page.goto(`${site}/uppfoljning/#forslag-hammarstrand-2026`);
  const proposal = page.locator('#forslag-hammarstrand-2026');
  expect(await proposal.innerText()).toMatch(/förslag|föreslaget/i);
  expect(await proposal.innerText()).not.toMatch(/^\s*Beslut\b/im);
});
