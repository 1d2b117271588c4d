import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Bytes as they lie on disk, not compressed. */
export type SiteSize = { pages: number; htmlAndCss: number; total: number };

/** Counts the pages and bytes of a built site, without what is there compressed as well. */
export async function measureSite(folder: string): Promise<SiteSize> {
  const size: SiteSize = { pages: 0, htmlAndCss: 0, total: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
    const bytes = (await stat(join(entry.parentPath, entry.name))).size;
    const kind = extname(entry.name);
    if (kind === '.html') size.pages++;
    if (kind === '.html' || kind === '.css') size.htmlAndCss += bytes;
    size.total += bytes;
  }
  return size;
}
