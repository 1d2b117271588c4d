import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { h } from './elements.ts';
import type { PageChange } from './everywhere.ts';
import { keepFromOthers } from './shell.ts';

/**
 * A page as the preview shows it: it says that it is one, and asks not to be found.
 * @param place where the site lies at its host. @param name what the change is called.
 * @param kind what has become of the page; undefined when it is as it was.
 */
export function dressPage(
  html: string,
  place: string,
  name: string,
  kind: PageChange['kind'] | undefined,
  texts: Texts,
): string {
  return keepFromOthers(html, place, renderBanner(place, name, kind, texts));
}

function renderBanner(
  place: string,
  name: string,
  kind: PageChange['kind'] | undefined,
  { t }: Texts,
): string {
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
