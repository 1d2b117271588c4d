import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import type { ComparedPage } from './compare-pages.ts';
import { details, h, wordElements } from './elements.ts';
import { markWords } from './mark-words.ts';
import type { Pair } from './pair.ts';
import type { Block } from './read-page.ts';
import { findElement } from './shell.ts';
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
  const { tree, pictures } = page.after;
  const body = findElement(tree, 'body');
  const pairs = page.pairs.filter((pair) => (pair.after ?? pair.before)?.zone === 'main');
  const gone = pairs.filter(({ kind }) => kind === 'removed');
  const shown = pairs.filter((pair): pair is Pair<Block> & { after: Block } => pair.after !== undefined);
  const boxes = shown.map((pair, index) => markBlock(pair, index + 1, index + 1 < shown.length, texts));
  for (const { id } of page.pictures) {
    const drawing = pictures.find((picture) => picture.id === id)?.element;
    if (drawing)
      replaceBy(tree, drawing, [
        drawing,
        h('a', { className: ['review-next'], href: `${review}#diagram` }, t('review.mark.chart')),
      ]);
  }
  const inside = [
    shown.length > 0
      ? h('a', { href: '#andring-1' }, plural('review.banner.first', shown.length))
      : undefined,
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
  body?.children.unshift(h('div', { className: ['review-banner', 'is-page'] }, inside));
  body?.children.push(...boxes);
  return page.restore(toHtml(tree));
}

/** A marked page with its way to the next changed page, or without one. */
export function leadOnwards(marked: string, next: string | undefined): string {
  return next === undefined
    ? marked.replace(new RegExp(`<a [^>]*href="${ONWARDS}"[^>]*>[^<]*</a>`), '')
    : marked.replace(`href="${ONWARDS}"`, () => `href="${next}"`);
}

function markBlock(
  { kind, before, after }: Pair<Block> & { after: Block },
  number: number,
  hasNext: boolean,
  texts: Texts,
): Element {
  const { t } = texts;
  const words = diffWords(before?.text ?? '', after.text);
  const block = after.element;
  if (kind !== 'moved') markWords(block, words);
  const holder = block.tagName === 'tr' ? firstCell(block) : block;
  const next = hasNext ? `#andring-${number + 1}` : ONWARDS;
  const word =
    kind === 'added'
      ? t('review.mark.new')
      : kind === 'moved'
        ? t('review.mark.moved')
        : t('review.mark.old');
  holder.children.push(
    h(
      'button',
      {
        type: 'button',
        id: `andring-${number}`,
        className: ['review-old'],
        popoverTarget: `fore-${number}`,
        ariaLabel: t('review.mark.label', { number }),
      },
      word,
    ),
    h('a', { className: ['review-next'], href: next, ariaLabel: t('review.mark.next') }, '↓'),
  );
  const said =
    kind === 'added'
      ? t('review.mark.is-new')
      : kind === 'moved'
        ? t('review.mark.is-moved')
        : words.every((word) => word.kind === 'same')
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

/** The cell that says what the row is of: others are narrow. */
function firstCell(row: Element): Element {
  return row.children.find((cell): cell is Element => cell.type === 'element') ?? row;
}

function replaceBy(parent: { children: unknown[] }, child: unknown, others: unknown[]): boolean {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1, ...others);
  return at >= 0 || parent.children.some((one) => hasChildren(one) && replaceBy(one, child, others));
}

function hasChildren(node: unknown): node is { children: unknown[] } {
  return typeof node === 'object' && node !== null && 'children' in node;
}
