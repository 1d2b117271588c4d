import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { listPages } from './site-pages.ts';

const site = inject('siteUrl');
const pages = await listPages(inject('siteFolder'));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('axe-core finds nothing in %s', (colorScheme) => {
  test.each([1280, 320])('at %i px, on any page', { timeout: 300_000 }, async (width) => {
    // axe-core is a script put into the page, which the policy forbids to anybody else.
    const page = await browser.newPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(site + path);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(
        (values): Promise<AxeResults> => window.axe.run(document, { runOnly: { type: 'tag', values } }),
        tags,
      );
      for (const { id, nodes } of violations) {
        found.push(`${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      }
    }
    await page.close();
    expect(found).toEqual([]);
  });
});
