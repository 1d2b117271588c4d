import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { h } from './elements.ts';
import { elementsOf, findElement, keepFromOthers } from './shell.ts';

/** Where the earlier pages stand, from the later site's root. */
export const EARLIER = 'granskning/fore';

/**
 * Copies the pages as they were, so that both can be looked at from one folder: only those that differ, with their
 * styles. Their links lead to each other where both are copied, else to the later page.
 * @param place where the later site lies at its host; the earlier may have lain elsewhere.
 */
export async function writeEarlierPages(
  base: string,
  out: string,
  paths: readonly string[],
  place: string,
  { t }: Texts,
): Promise<void> {
  const copied = new Set(paths);
  const oldPlace = readBase(base);
  const target = join(out, EARLIER);
  if (paths.length === 0) return;
  for (const folder of ['_astro', 'fonts']) {
    await cp(join(base, folder), join(target, folder), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
  }
  for (const path of paths) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const tree = fromHtml(await readFile(join(base, file), 'utf8'));
    const body = findElement(tree, 'body');
    if (!body) continue;
    for (const { properties } of elementsOf(tree)) {
      for (const name of ['href', 'src'] as const) {
        const link = properties[name];
        if (typeof link !== 'string' || !link.startsWith(oldPlace) || link.startsWith('//')) continue;
        const inside = link.slice(oldPlace.length - 1);
        const [where = ''] = inside.split(/[?#]/);
        const isHere = copied.has(where) || /^\/(?:_astro|fonts)\//.test(where);
        properties[name] = place + (isHere ? EARLIER + inside : inside.slice(1));
      }
    }
    const later = h('a', { href: place + path.slice(1) }, t('review.link.head'));
    body.children.unshift(h('p', { className: ['review-banner'] }, t('review.earlier'), ' ', later));
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), keepFromOthers(toHtml(tree), place));
  }
}
