import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Texts } from '../../../src/i18n/texts.ts';
import { findBrowser } from '../browser/find.mjs';
import { readBase } from '../build/manifest.ts';
import { startServer } from '../serve/start-server.ts';
import { cut } from './check-text.ts';
import type { CheckItem } from './schema.ts';

const MOST_PAGES = 10;
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
];

/** What axe-core finds on the changed pages, where a browser is at hand; at most ten pages are looked at. */
export async function checkAccessibility(
  folder: string,
  pages: readonly string[],
  texts: Texts,
): Promise<CheckItem> {
  const { t, plural } = texts;
  const id = 'accessibility';
  if (pages.length === 0) return { id, state: 'good', title: t('review.check.no-pages'), lines: [] };
  const executablePath = await findBrowser().catch(() => undefined);
  if (!executablePath) return { id, state: 'not-run', title: t('review.check.no-browser'), lines: [] };
  const looked = pages.slice(0, MOST_PAGES);
  const { chromium } = await import('playwright-core');
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const server = await startServer({ root: folder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const found: string[] = [];
  try {
    const page = await browser.newPage({ bypassCSP: true });
    for (const path of looked) {
      await page.goto(server.url + readBase(folder).slice(0, -1) + path);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate((): Promise<AxeResults> => {
        const tools = window as unknown as { axe: { run: () => Promise<AxeResults> } };
        return tools.axe.run();
      });
      found.push(...violations.map(({ id: rule, nodes }) => `${path} ${rule} (${nodes.length})`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const title = plural('review.check.accessibility', found.length, {
    pages: looked.length,
    of: pages.length,
  });
  return { id, state: found.length === 0 ? 'good' : 'bad', title, lines: cut(found) };
}
