import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { pageFile } from './compare-files.ts';
import { h } from './elements.ts';
import { keepFromOthers } from './shell.ts';

/** A tag with its attributes as a build writes them, and what in it leads somewhere. Text is in no tag. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const LINK = /(\s(?:href|src)=")([^"]*)/g;

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
    const html = await readFile(pageFile(base, path), 'utf8');
    const linked = html.replace(TAG, (tag) => tag.replace(LINK, (_, start, link) => start + move(link)));
    const later = h('a', { href: place + path.slice(1) }, t('review.link.head'));
    const banner = toHtml(
      h(
        'aside',
        { className: ['review-banner'], ariaLabel: t('review.banner.about') },
        t('review.earlier'),
        ' ',
        later,
      ),
    );
    const file = pageFile(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, keepFromOthers(linked, place, banner));
  }

  function move(link: string): string {
    if (!link.startsWith(oldPlace) || link.startsWith('//')) return link;
    const inside = link.slice(oldPlace.length - 1);
    const [where = ''] = inside.split(/[?#]/);
    const isHere = copied.has(where) || /^\/(?:_astro|fonts)\//.test(where);
    return place + (isHere ? EARLIER + inside : inside.slice(1));
  }
}
