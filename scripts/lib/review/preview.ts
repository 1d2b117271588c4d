import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { MANIFEST, readBase } from '../build/manifest.ts';
import { listFiles } from '../list-files.ts';
import { openSite, pageFile } from './compare-files.ts';
import type { ComparedPage } from './compare-pages.ts';
import { h } from './elements.ts';
import type { PageChange } from './everywhere.ts';
import { leadOnwards, markPage } from './mark-page.ts';
import { titleOf } from './render-page.ts';
import { keepFromOthers } from './shell.ts';

/** Puts a page with its marks into the preview, while its trees are at hand. */
export async function writeMarked(
  out: string,
  page: ComparedPage,
  place: string,
  texts: Texts,
): Promise<void> {
  const file = pageFile(out, page.path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, markPage(page, `${place}granskning/`, texts));
}

/**
 * Makes a built site a preview of a change: every page says so and asks not to be found, and the changed ones, which
 * are there already, show what has changed. It works on the built pages alone, so the code that publishes knows
 * nothing of it.
 * @param name what the change is called.
 */
export async function writePreview(
  out: string,
  head: string,
  name: string | undefined,
  pages: readonly PageChange[],
  texts: Texts,
): Promise<void> {
  const place = readBase(head);
  // The compressed files and the checksums are of the pages without their marks.
  const isKept = (path: string) => !/\.(?:br|gz|html)$|^manifest\.json$/.test(path);
  const folders = new Set<string>();
  /** Makes the folder that a file is to lie in; meanwhile the browser that tries the pages gets its answers. */
  const makePlace = async (file: string) => {
    const folder = dirname(file);
    if (folders.has(folder)) return;
    folders.add(folder);
    mkdirSync(folder, { recursive: true });
    await setImmediate();
  };
  for (const path of (await listFiles(head)).filter(isKept)) {
    await makePlace(join(out, path));
    copyFileSync(join(head, path), join(out, path));
  }
  const changed = pages.filter(({ kind }) => kind !== 'removed');
  const places = new Map(changed.map(({ path }, index) => [path, index]));
  for (const [path, read] of await openSite(head)) {
    const at = places.get(path);
    const kind = at === undefined ? undefined : changed[at]?.kind;
    const next = at === undefined ? undefined : changed[at + 1]?.path;
    const onwards = next && `${place}${next.slice(1)}#andringar`;
    const file = pageFile(out, path);
    const html = kind === 'changed' ? leadOnwards(readFileSync(file, 'utf8'), onwards) : read();
    await makePlace(file);
    writeFileSync(
      file,
      keepFromOthers(html, place, renderBanner(kind, name ?? titleOf({ name }, texts), place, texts)),
    );
  }
  // All that a server has to know of it.
  await writeFile(join(out, MANIFEST), `${JSON.stringify({ base: place })}\n`);
  await hideSite(out);
}

function renderBanner(kind: string | undefined, name: string, place: string, { t }: Texts): string {
  const state = kind === undefined ? t('review.banner.same') : kind === 'added' ? t('review.banner.new') : '';
  const banner = h(
    'aside',
    { className: ['review-banner'], id: 'andringar', ariaLabel: t('review.banner.about') },
    h('b', {}, t('review.banner', { name })),
    h('a', { href: `${place}granskning/` }, t('review.banner.review')),
    state === '' ? undefined : h('span', {}, state),
  );
  return toHtml(banner);
}

/** Nothing leads a machine to the preview. */
async function hideSite(out: string): Promise<void> {
  await rm(join(out, 'sitemap.xml'), { force: true });
  await writeFile(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  const feed = await readFile(join(out, 'flode.xml'), 'utf8').catch(() => undefined);
  if (feed) await writeFile(join(out, 'flode.xml'), feed.replace(/<entry>[\s\S]*?<\/entry>\s*/g, ''));
}
