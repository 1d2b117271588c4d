// What a preview has that nothing need be compared for. Runs in a thread, while the pages that differ are compared.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTexts } from '../../../src/i18n/texts.ts';
import { MANIFEST, readBase } from '../build/manifest.ts';
import { listFiles } from '../list-files.ts';
import { createPlaces } from '../make-places.ts';
import { dressPage } from './banner.ts';
import { openSite, pageFile } from './compare-files.ts';

export interface CopyTask {
  /** The site that the preview is of. */
  head: string;
  /** Addresses of its pages that the earlier site does not have with the same bytes. */
  unlike: readonly string[];
  /** The folder of the preview. */
  out: string;
  /** What the change is called. */
  name: string;
}

/** Of the pages without their marks, or what leads a machine to them; pages come with their banner. */
const LEFT_OUT = /\.(?:br|gz|html)$|^(?:manifest\.json|sitemap\.xml|robots\.txt)$/;

/** Copies all files but the pages, and of these the ones that both sites have with the same bytes. */
export default async function copyUnchanged({ head, unlike, out, name }: CopyTask): Promise<void> {
  const texts = createTexts('sv');
  const place = readBase(head);
  const makePlace = createPlaces();
  mkdirSync(out, { recursive: true });
  // All that a server has to know of a preview.
  writeFileSync(join(out, MANIFEST), `${JSON.stringify({ base: place })}\n`);
  for (const path of (await listFiles(head)).filter((path) => !LEFT_OUT.test(path))) {
    makePlace(join(out, path));
    copyFileSync(join(head, path), join(out, path));
  }
  const others = new Set(unlike);
  for (const [path, read] of await openSite(head)) {
    if (others.has(path)) continue;
    const file = pageFile(out, path);
    makePlace(file);
    writeFileSync(file, dressPage(read().toString(), place, name, undefined, texts));
  }
  hideSite(out);
}

/** Nothing leads a machine to the preview. */
function hideSite(out: string): void {
  writeFileSync(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  const feed = join(out, 'flode.xml');
  if (existsSync(feed))
    writeFileSync(feed, readFileSync(feed, 'utf8').replace(/<entry>[\s\S]*?<\/entry>\s*/g, ''));
}
