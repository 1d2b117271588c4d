import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../list-files.ts';
import type { FileChange } from './changed-files.ts';
import { type Comparison, comparePages, type PagesCompared, type Site } from './compare-pages.ts';

/** A file of the site besides its pages: a download, the calendar, the feed. */
export interface SiteFileChange {
  path: string;
  change: FileChange;
}

/** What every build makes anew, and what says again what pages say. */
const LEFT_OUT =
  /\.html$|^\/(?:_astro|pagefind)\/|^\/(?:sitemap\.xml|robots\.txt|_headers|manifest\.json)$|\.(?:br|gz)$/;

/** "/kommuner/index.html" */
async function listAddresses(folder: string): Promise<string[]> {
  return (await listFiles(folder)).map((path) => `/${path}`);
}

/** The pages of a built site by address, each read when it is asked for. */
export async function openSite(folder: string): Promise<Site> {
  const pages = (await listAddresses(folder)).filter((path) => path.endsWith('.html'));
  return new Map(
    // At once: thousands of small files one after the other are mostly waiting when each is asked for and waited for.
    pages.map((path) => [addressOf(path), () => readFileSync(join(folder, path))]),
  );
}

/** "/kommuner/index.html" → "/kommuner/" */
export function addressOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

/** The file that a site's page lies in, e.g. "/kommuner/" → "dist/kommuner/index.html". */
export function pageFile(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}

/** The files of two built sites that differ, byte by byte. */
export async function compareFiles(before: string, after: string): Promise<SiteFileChange[]> {
  const list = async (folder: string) =>
    new Set((await listAddresses(folder)).filter((path) => !LEFT_OUT.test(path)));
  const [olds, nows] = await Promise.all([list(before), list(after)]);
  const changes: SiteFileChange[] = [];
  for (const path of [...new Set([...olds, ...nows])].sort()) {
    if (!olds.has(path)) changes.push({ path, change: 'added' });
    else if (!nows.has(path)) changes.push({ path, change: 'removed' });
    else if (!readFileSync(join(before, path)).equals(readFileSync(join(after, path)))) {
      changes.push({ path, change: 'changed' });
    }
  }
  return changes;
}

export type SitesCompared = PagesCompared & { files: SiteFileChange[] };

/** All that differs between two built sites. @param comparison, unlike as `comparePages` has them. */
export async function compareSites(
  before: string,
  after: string,
  comparison?: Comparison,
  unlike?: string[],
): Promise<SitesCompared> {
  const pages = await comparePages(await openSite(before), await openSite(after), comparison, unlike);
  return { ...pages, files: await compareFiles(before, after) };
}
