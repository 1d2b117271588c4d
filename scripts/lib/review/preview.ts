import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { openSite } from './compare-files.ts';
import { h } from './elements.ts';
import { markPage } from './mark-page.ts';
import { titleOf } from './render-page.ts';
import type { Review } from './schema.ts';
import { keepFromOthers } from './shell.ts';

/**
 * Makes a built site a preview of a change: every page says so and asks not to be found, and the changed ones show
 * what has changed. It works on the built pages alone, so the code that publishes knows nothing of it.
 * @param place where the site lies at its host.
 */
export async function makePreview(
  base: string,
  out: string,
  review: Review,
  place: string,
  texts: Texts,
): Promise<void> {
  const changed = (review.pages?.changed ?? []).filter(({ kind }) => kind !== 'removed');
  const [olds, nows] = [await openSite(base), await openSite(out)];
  const next = new Map(changed.map(({ path }, index) => [path, changed[index + 1]?.path]));
  for (const [path, read] of nows) {
    if (path.startsWith('/granskning/')) continue;
    const change = changed.find((page) => page.path === path);
    const [html, before] = [await read(), await olds.get(path)?.()];
    const following = next.get(path);
    const onwards = following && `${place}${following.slice(1)}#andringar`;
    const marked =
      change?.kind === 'changed' && before !== undefined
        ? markPage(before, html, { review: `${place}granskning/`, onwards }, texts)
        : html;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    await writeFile(
      join(out, file),
      addBanner(keepFromOthers(marked, place), change?.kind, review, place, texts),
    );
  }
  await hideSite(out);
}

function addBanner(
  html: string,
  kind: string | undefined,
  review: Review,
  place: string,
  texts: Texts,
): string {
  const { t } = texts;
  const state = kind === undefined ? t('review.banner.same') : kind === 'added' ? t('review.banner.new') : '';
  const banner = h(
    'div',
    { className: ['review-banner'], id: 'andringar' },
    h('b', {}, t('review.banner', { name: review.name ?? titleOf(review, texts) })),
    h('a', { href: `${place}granskning/` }, t('review.banner.review')),
    state === '' ? undefined : h('span', {}, state),
  );
  return html.replace(/<body[^>]*>/, (body) => body + toHtml(banner));
}

/** Nothing leads a machine to the preview. */
async function hideSite(out: string): Promise<void> {
  await rm(join(out, 'sitemap.xml'), { force: true });
  await writeFile(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  const feed = await readFile(join(out, 'flode.xml'), 'utf8').catch(() => undefined);
  if (feed) await writeFile(join(out, 'flode.xml'), feed.replace(/<entry>[\s\S]*?<\/entry>\s*/g, ''));
}
