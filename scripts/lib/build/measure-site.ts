import { extname } from 'node:path';
import type { Sum } from '../finish/finish-files.ts';

/** Bytes as they lie on disk, not compressed. */
export type SiteSize = { pages: number; htmlAndCss: number; total: number };

/** The pages and bytes of a built site, without what is there compressed as well. @param sums of its files, by path. */
export function measureSite(sums: Iterable<readonly [path: string, sum: Pick<Sum, 'bytes'>]>): SiteSize {
  const size: SiteSize = { pages: 0, htmlAndCss: 0, total: 0 };
  for (const [path, { bytes }] of sums) {
    const kind = extname(path);
    if (kind === '.br' || kind === '.gz') continue;
    if (kind === '.html') size.pages++;
    if (kind === '.html' || kind === '.css') size.htmlAndCss += bytes;
    size.total += bytes;
  }
  return size;
}
