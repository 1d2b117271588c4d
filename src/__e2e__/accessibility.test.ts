import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { buildModel } from '../core/model.ts';
import { paths } from '../core/paths.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { findViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { listPages } from './site-pages.ts';

const site = inject('siteUrl');
const pages = await listPages(inject('siteFolder'));
const { model } = buildModel(await loadWorkspace(projectRoot));
/** What the accessibility statement tells of, where a rule finds it: "color-contrast /kostnader/". */
const known = Object.values(model?.workspace.accessibility?.data.faults ?? {}).flatMap(
  ({ rule, pages: on = [] }) => (rule === undefined ? [] : on.map((page) => `${rule} ${page}`)),
);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)(
  'axe-core finds what the statement tells of in %s, and nothing else',
  (colorScheme) => {
    test.each([1280, 320])('at %i px, on any page', { timeout: 600_000 }, async (width) => {
      const found: string[] = [];
      const confirmed = new Set<string>();
      const waiting = pages.values();
      // Two at once: most machines have as many cores.
      const work = async () => {
        const page = await browser.newPage({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        for (const path of waiting) {
          await page.goto(site + path);
          for (const { rule, where } of await findViolations(page, colorScheme)) {
            if (known.includes(`${rule} ${path}`)) confirmed.add(`${rule} ${path}`);
            else found.push(`${path} ${rule}: ${where}`);
          }
        }
        await page.close();
      };
      await Promise.all([work(), work()]);
      expect(found).toEqual([]);
      // A fault that is mended is taken out of the statement.
      const asked = known.filter(
        (fault) => colorScheme === 'light' || /^(color-contrast|link-in-text)/.test(fault),
      );
      expect([...confirmed].sort()).toEqual([...new Set(asked)].sort());
    });
  },
);

test('the statement is linked from the footer of every page, and says all that the law asks', async () => {
  const page = await browser.newPage();
  for (const path of pages) {
    const html = await (await fetch(site + path)).text();
    const footer = /<footer class="site-footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
    expect(footer, path).toContain(`href="${paths.accessibility}"`);
  }
  await page.goto(site + paths.accessibility);
  const words = await page.locator('main').innerText();
  const { actor = '', service = '', faults = {} } = model?.workspace.accessibility?.data ?? {};
  for (const part of [
    actor,
    service,
    'uppfyller',
    'Det som inte är tillgängligt',
    'bedömd',
    'bedömningen',
    'Säg till',
    'tillsyn',
  ]) {
    expect(words, part).toContain(part);
  }
  expect(words.includes('Inga brister är kända')).toBe(Object.keys(faults).length === 0);
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /anmäla bristande tillgänglighet/ })
      .getAttribute('href'),
  ).toMatch(/^https:\/\//);
  await page.close();
});
