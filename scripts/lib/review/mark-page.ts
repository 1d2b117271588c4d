import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import type { ComparedPage } from './compare-pages.ts';
import { details, h, wordElements } from './elements.ts';
import { markWords } from './mark-words.ts';
import { sayRenumbered } from './render-pages.ts';
import { findElement } from './shell.ts';
import { listStops, type Stop } from './stops.ts';
import { diffWords } from './words.ts';

/** What leads on to the next changed page: which that is, is known when all are compared. */
const ONWARDS = '#granskning-nasta-sida';

/**
 * A page with its changes marked: each leads to the next, the last to the next page, and opens what stood before.
 * All by links and the browser's own popover; no script. Changes the page's tree.
 * @param review its address.
 */
export function markPage(page: ComparedPage, review: string, texts: Texts): string {
  const { t, plural } = texts;
  const { tree } = page.after;
  const body = findElement(tree, 'body');
  const stops = listStops(page);
  const gone = page.pairs.filter(({ kind, before }) => kind === 'removed' && before?.zone === 'main');
  const numbered = stops.map((stop, index) => ({ stop, number: index + 1 }));
  // Words are marked before anything is put among them; what is put first of several comes last.
  const orderOf = ({ stop, number }: (typeof numbered)[number]) =>
    stop.after ? number : stops.length * 2 - (stop.isBefore ? number : -number);
  const boxes = numbered
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap(({ stop, number }) => {
      const next = nextLink(number < stops.length ? number + 1 : undefined, texts);
      if (stop.kind !== 'chart') return [markBlock(stop, number, next, texts)];
      replaceBy(tree, stop.holder, [stop.holder, markChart(number, review, texts), next]);
      return [];
    });
  const inside = [
    stops.length > 0
      ? h('a', { href: '#andring-1' }, plural('review.banner.first', stops.length))
      : undefined,
    ...page.renumbered.map((notes) => h('span', {}, ...sayRenumbered(notes, texts))),
    gone.length > 0
      ? details(
          plural('review.banner.gone', gone.length),
          h(
            'ul',
            {},
            gone.map((pair) => h('li', {}, h('del', {}, pair.before?.text ?? ''))),
          ),
        )
      : undefined,
  ];
  body?.children.splice(
    countSkip(body),
    0,
    h('aside', { className: ['review-banner', 'is-page'], ariaLabel: t('review.banner.page') }, inside),
  );
  // What opens stands in a landmark, as all of a page does.
  (findElement(tree, 'main') ?? body)?.children.push(...boxes);
  return page.restore(toHtml(tree));
}

/** A marked page with its way to the next changed page, or without one. */
export function leadOnwards(marked: string, next: string | undefined): string {
  return next === undefined
    ? marked.replace(new RegExp(`<a [^>]*href="${ONWARDS}"[^>]*>[^<]*</a>`), '')
    : marked.replace(`href="${ONWARDS}"`, () => `href="${next}"`);
}

/** How many of a page's first parts come before the banner: the link past the head of the page stays the first. */
function countSkip({ children }: Element): number {
  return (
    1 +
    children.findIndex(
      (child) => child.type === 'element' && [child.properties.className].flat().includes('skip'),
    )
  );
}

const WORDS = { added: 'new', changed: 'old', moved: 'moved', removed: 'gone' } as const;

function markBlock(
  { kind, before, after, holder, isBefore }: Exclude<Stop, { kind: 'chart' }>,
  number: number,
  next: Element,
  texts: Texts,
): Element {
  const { t } = texts;
  const words = after ? diffWords(before?.text ?? '', after.text) : [];
  if (after && kind !== 'moved') markWords(after.element, words);
  const word = t(`review.mark.${WORDS[kind]}`);
  const mark = [
    h(
      'button',
      {
        type: 'button',
        id: `andring-${number}`,
        className: ['review-old'],
        popoverTarget: `fore-${number}`,
        ariaLabel: t('review.mark.label', { word, number }),
      },
      word,
    ),
    next,
  ];
  if (isBefore) holder.children.unshift(...mark);
  else holder.children.push(...mark);
  const said =
    kind === 'added'
      ? t('review.mark.is-new')
      : kind === 'moved'
        ? t('review.mark.is-moved')
        : after && words.every((word) => word.kind === 'same')
          ? t('review.mark.is-form')
          : t('review.mark.was', { text: before?.text ?? '' });
  return h(
    'div',
    { id: `fore-${number}`, popover: 'auto', className: ['source'] },
    h('p', {}, said),
    kind === 'changed' ? h('p', {}, wordElements(words, texts)) : undefined,
    h(
      'button',
      { type: 'button', className: ['close'], popoverTarget: `fore-${number}` },
      t('review.mark.close'),
    ),
  );
}

/** A chart opens nothing: it leads to its drawings before and after. */
function markChart(number: number, review: string, { t }: Texts): Element {
  return h(
    'a',
    { id: `andring-${number}`, className: ['review-next'], href: `${review}#diagram` },
    t('review.mark.chart'),
  );
}

/** @param number of the stop that it leads to; the last one of a page leads to the next page. */
function nextLink(number: number | undefined, { t }: Texts): Element {
  const href = number === undefined ? ONWARDS : `#andring-${number}`;
  return h('a', { className: ['review-next'], href, ariaLabel: t('review.mark.next') }, '↓');
}

function replaceBy(parent: { children: unknown[] }, child: unknown, others: unknown[]): boolean {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1, ...others);
  return at >= 0 || parent.children.some((one) => hasChildren(one) && replaceBy(one, child, others));
}

function hasChildren(node: unknown): node is { children: unknown[] } {
  return typeof node === 'object' && node !== null && 'children' in node;
}
