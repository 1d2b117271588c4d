import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import packageJson from '../../../package.json' with { type: 'json' };
import { createTexts, type Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { checkBuiltLinks } from '../check/check-built-links.ts';
import { cut } from './check-text.ts';
import { pageFile } from './compare-files.ts';
import type { CheckItem } from './schema.ts';

export interface SiteTask {
  /** The later site. */
  head: string;
  /** Whether its links are known to lead somewhere. */
  isProved: boolean;
  /** Addresses of its pages that change. */
  pages: readonly string[];
}

/** What is asked of the built site itself: its links, and the weight of the pages that change. Runs in a thread. */
export default async function checkSite({ head, isProved, pages }: SiteTask): Promise<CheckItem[]> {
  const texts = createTexts('sv');
  return [await checkLinks(head, isProved, texts), await checkBudgets(head, pages, texts)];
}

/** Said where no sites were compared. @param failed what the build of the later one says, when there can be none. */
export function checkNothing({ t }: Texts, failed?: string): CheckItem {
  const id = 'site';
  if (failed === undefined) return { id, state: 'not-run', title: t('review.check.no-site'), lines: [] };
  return { id, state: 'bad', title: t('review.check.not-built'), lines: cut(failed.split('\n')) };
}

/** Every link of the later site leads somewhere: followed here where no build of this code has done it. */
async function checkLinks(head: string, isProved: boolean, { plural }: Texts): Promise<CheckItem> {
  const broken = isProved ? [] : await checkBuiltLinks(head, readBase(head));
  const title = plural('review.check.links', broken.length);
  return { id: 'links', state: broken.length === 0 ? 'good' : 'bad', title, lines: cut(broken) };
}

/** HTML and styles of the changed pages, compressed, against the budgets in package.json. */
async function checkBudgets(folder: string, pages: readonly string[], texts: Texts): Promise<CheckItem> {
  const { budgets } = packageJson;
  const over: string[] = [];
  const base = readBase(folder);
  const styles = new Map<string, number>();
  for (const page of pages) {
    const html = await readFile(pageFile(folder, page));
    const sheets = html.toString().matchAll(/<link[^>]* rel="stylesheet"[^>]* href="(\/[^"?#]+)"/g);
    let bytes = gzipSync(html).length;
    for (const [, path = ''] of sheets) {
      const size =
        styles.get(path) ??
        gzipSync(await readFile(join(folder, path.slice(base.length - 1))).catch(() => '')).length;
      styles.set(path, size);
      bytes += size;
    }
    const budget = page.startsWith('/plan/') ? budgets.planBytes : budgets.pageBytes;
    if (bytes > budget) over.push(`${page}: ${bytes} B > ${budget} B`);
  }
  const title = texts.plural('review.check.budgets', over.length);
  return { id: 'budgets', state: over.length === 0 ? 'good' : 'bad', title, lines: cut(over) };
}
