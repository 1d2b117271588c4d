import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import type { ComparedPage } from './compare-pages.ts';
import { details, h, wordElements } from './elements.ts';
import { markWords } from './mark-words.ts';
import type { Pair } from './pair.ts';
import { createGonePlaces, type GonePlace } from './place-gone.ts';
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
  const placeOf = createGonePlaces(page);
  // A mark needs something to stand at; what has nothing left around it is told in the banner alone.
  const shown = pairs.flatMap((pair): Mark[] => {
    if (pair.after) return [{ ...pair, after: pair.after }];
    const place = pair.before && placeOf(pair.before);
    return place ? [{ kind: 'removed', before: pair.before, place }] : [];
  });
  const gone = pairs.filter(({ kind }) => kind === 'removed');
  const numbered = shown.map((mark, index) => ({ mark, number: index + 1 }));
  // Words are marked before anything is put among them; what is put first of several comes last.
  const orderOf = ({ mark, number }: (typeof numbered)[number]) =>
    mark.after ? number : shown.length * 2 - (mark.place.isBefore ? number : -number);
  const standIns = findStandIns(tree);
  const boxes = numbered
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map(({ mark, number }) => markBlock(mark, number, number < shown.length, standIns, texts));
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

/** What differs and where it is marked: at what is there now, or where it stood. */
type Mark = Pick<Pair<Block>, 'kind' | 'before'> &
  ({ after: Block; place?: undefined } | { after?: undefined; place: GonePlace });

const WORDS = { added: 'new', changed: 'old', moved: 'moved', removed: 'gone' } as const;

function markBlock(
  { kind, before, after, place }: Mark,
  number: number,
  hasNext: boolean,
  standIns: ReadonlyMap<Element, Element>,
  texts: Texts,
): Element {
  const { t } = texts;
  const words = after ? diffWords(before?.text ?? '', after.text) : [];
  const block = after ? after.element : place.element;
  if (after && kind !== 'moved') markWords(block, words);
  const holder = block.tagName === 'tr' ? firstCell(block) : (standIns.get(block) ?? block);
  const next = hasNext ? `#andring-${number + 1}` : ONWARDS;
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
    h('a', { className: ['review-next'], href: next, ariaLabel: t('review.mark.next') }, '↓'),
  ];
  if (place?.isBefore) holder.children.unshift(...mark);
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

/** For all that only eyes see, e.g. notes in the margin, what stands after it and holds its marks: keyboards come there. */
function findStandIns(root: Root): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const visit = ({ children }: Root | Element, holder?: Element) => {
    for (const [at, child] of children.entries()) {
      if (child.type !== 'element') continue;
      const next = children.slice(at + 1).find((one) => one.type === 'element');
      const isHidden = child.properties.ariaHidden === 'true';
      // A list and a table hold nothing but their parts.
      const parts = next && /^(?:ul|ol|table)$/.test(next.tagName) ? next.children : [next];
      const own = holder ?? (isHidden ? parts.find((part) => part?.type === 'element') : undefined);
      if (own) found.set(child, own);
      visit(child, own);
    }
  };
  visit(root);
  return found;
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
