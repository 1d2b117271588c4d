import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { leadsOn } from '../../../src/core/publish/moved.ts';
import type { Texts } from '../../../src/i18n/texts.ts';
import { findBrowser } from '../browser/find.mjs';
import { readBase } from '../build/manifest.ts';
import { startServer } from '../serve/start-server.ts';
import { cut } from './check-text.ts';
import { pageFile } from './compare-files.ts';
import type { CheckItem } from './schema.ts';

const MOST_PAGES = 10;
/** All together: axe takes 10 ms and a megabyte for every kilobyte of a page, and long pages repeat their rows. */
const MOST_BYTES = 500_000;
/** A page is looked at by one process of the browser. */
const AT_ONCE = 2;
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
];

/** A browser, where one is at hand; it takes its time to start. Whoever starts it closes it. */
export async function startBrowser(): Promise<Browser | undefined> {
  const executablePath = await findBrowser().catch(() => undefined);
  if (!executablePath) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What axe-core finds on the changed pages of a site, where a browser is at hand; at most ten are looked at. */
export async function checkAccessibility(
  folder: string,
  pages: readonly string[],
  start: () => Promise<Browser | undefined>,
  texts: Texts,
): Promise<CheckItem> {
  const { t, plural } = texts;
  const id = 'accessibility';
  if (pages.length === 0) return { id, state: 'good', title: t('review.check.no-pages'), lines: [] };
  const browser = await start();
  if (!browser) return { id, state: 'not-run', title: t('review.check.no-browser'), lines: [] };
  const looked = await choosePages(pages, async (path) => {
    const html = await readFile(pageFile(folder, path));
    // What only leads on to where a page has moved is gone before anything can look at it.
    return leadsOn(html.toString()) ? Infinity : html.length;
  });
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const server = await startServer({ root: folder, port: 0 });
  const found = new Map<string, string[]>();
  const left = looked.values();
  const lookAtSome = async () => {
    const page = await browser.newPage({ bypassCSP: true });
    for (const path of left) {
      await page.goto(server.url + readBase(folder).slice(0, -1) + path);
      await page.addScriptTag({ path: axe });
      found.set(path, await page.evaluate(runAxe));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lookAtSome));
  } finally {
    await server.close();
  }
  const faults = looked.flatMap((path) => (found.get(path) ?? []).map((fault) => `${path} ${fault}`));
  const title = plural('review.check.accessibility', faults.length, {
    pages: looked.length,
    of: pages.length,
  });
  const state = looked.length === 0 ? 'not-run' : faults.length === 0 ? 'good' : 'bad';
  return { id, state, title, lines: cut(faults) };
}

/** Runs in the page: what is no fault is neither described nor sent. */
async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id} (${nodes.length})`);
}

/** As they come, but one of each kind before the second of any, and none that is too heavy for what is left. */
export async function choosePages(
  pages: readonly string[],
  weigh: (path: string) => Promise<number>,
): Promise<string[]> {
  const counts = new Map<string, number>();
  const turns = pages.map((path) => {
    const turn = counts.get(kindOf(path)) ?? 0;
    counts.set(kindOf(path), turn + 1);
    return { path, turn };
  });
  const chosen: string[] = [];
  let left = MOST_BYTES;
  for (const { path } of turns.sort((a, b) => a.turn - b.turn)) {
    if (chosen.length === MOST_PAGES) break;
    const bytes = await weigh(path);
    if (bytes > left) continue;
    chosen.push(path);
    left -= bytes;
  }
  return chosen;
}

/** Pages of one folder are made alike: "/kommuner/norrby/" → "/kommuner/*"; "/kommuner/" is a kind of its own. */
function kindOf(path: string): string {
  return path.replace(/^(\/[^/]+\/)[^/].*$/, '$1*');
}
