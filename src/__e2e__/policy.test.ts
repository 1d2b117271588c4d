import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { renderHeadersFile } from '../core/publish/headers.ts';
import { launchBrowser } from './browser.ts';
import { listPages, pickKinds } from './site-pages.ts';

declare global {
  interface Window {
    violations: string[];
  }
}

const site = inject('siteUrl');
const folder = inject('siteFolder');
const pages = await listPages(folder);
const kinds = new Set(pickKinds(pages));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('no page does anything that the policy forbids, on screen or on paper', {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${page.url()} ${message.text()}`);
  });
  for (const path of pages) {
    const answer = await page.goto(site + path);
    expect(answer?.headers()['content-security-policy'], path).toContain("default-src 'none'");
    if (kinds.has(path)) {
      const mark = page.locator('main .mark:visible').first();
      if ((await mark.count()) > 0) await mark.click();
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: null });
    }
    found.push(...(await page.evaluate(() => window.violations)).map((what) => `${path} ${what}`));
  }
  await context.close();
  expect(found).toEqual([]);
});

test('a script or a style that stands in a page is stopped', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/om/`);
  const state = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    document.body.setAttribute('style', 'color: red');
    return { title: document.title, colour: getComputedStyle(document.body).color };
  });
  expect(state.title).not.toBe('taken over');
  expect(state.colour).not.toBe('rgb(255, 0, 0)');
  await page.close();
});

test('every page carries a policy of its own, so that it holds at any host', async () => {
  for (const path of pages) {
    const html = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1];
    expect(policy, path).toContain("default-src 'none'");
    if (!/<script(?! type="application\/ld\+json")/.test(html)) {
      expect(policy?.replaceAll('&#39;', "'"), path).toContain("script-src 'none'");
    }
    expect(html, path).not.toMatch(/ style="| on\w+="|<style/);
  }
});

test('the site has the file that tells its host what to answer with', async () => {
  expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(renderHeadersFile());
});
