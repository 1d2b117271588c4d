import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Piece } from './pair.ts';

/** What a reader reads in one go: a paragraph, a heading, a row of a table. */
export interface Block extends Piece {
  /** Of the page itself, of what opens from a figure, or of what every page has around it. */
  zone: 'main' | 'source' | 'frame';
  tag: string;
  /** The nearest address, and the heading above. */
  anchor?: string | undefined;
  heading?: string | undefined;
  element: Element;
}

/** A drawing of a page, by its place in it. */
export interface Picture {
  id: string;
  title: string;
  svg: string;
  element: Element;
}

export interface PageText {
  tree: Root;
  title: string;
  blocks: Block[];
  pictures: Picture[];
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template']);
const INLINE = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i img ins del input kbd label mark q s samp select small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/** A built page as a tree, with all that is read and seen in it, in order. */
export function readPage(html: string): PageText {
  const tree = fromHtml(html);
  const page: PageText = { tree, title: '', blocks: [], pictures: [] };
  const state: { anchor?: string | undefined; heading?: string | undefined; term?: string } = {};

  const add = (element: Element, zone: Block['zone'], text: string, key?: string, form = '') => {
    const clean = cleanText(text);
    if (clean === '') return;
    const { anchor, heading } = state;
    const exact = form === '' || zone !== 'main' ? clean : `${form}\0${clean}`;
    page.blocks.push({ zone, tag: element.tagName, text: clean, exact, key, anchor, heading, element });
    if (HEADING.test(element.tagName)) state.heading = clean;
  };

  const read = (element: Element, zone: Block['zone'], list = '') => {
    const { tagName, properties } = element;
    if (SKIPPED.has(tagName)) return;
    if (typeof properties.id === 'string') state.anchor = properties.id;
    if (tagName === 'svg') return void page.pictures.push(readPicture(element, state.anchor ?? ''));
    if (tagName === 'title') {
      page.title = cleanText(textOf(element));
      return add(element, 'frame', page.title, 'title');
    }
    const own = zoneOf(element, zone);
    if (tagName === 'tr') return readRow(element, own, state.anchor ?? '', add);
    if (properties.popover !== undefined)
      return add(element, own, readBox(element), `source ${state.anchor}`);
    const shape = HEADING.test(tagName) ? tagName : list;
    let [line, form] = ['', shape];
    for (const child of element.children) {
      if (child.type === 'text') line += child.value;
      else if (child.type === 'element' && isInline(child)) {
        line += textOf(child);
        form += formOf(child);
      } else if (child.type === 'element') {
        add(element, own, line, undefined, form);
        [line, form] = ['', shape];
        read(child, own, tagName === 'ol' || tagName === 'ul' ? tagName : list);
      }
    }
    // What a term means is the same thing, whatever it says.
    add(element, own, line, tagName === 'dd' && state.term ? `dd ${state.term}` : undefined, form);
    if (tagName === 'dt') state.term = cleanText(textOf(element));
  };
  for (const child of tree.children) if (child.type === 'element') read(child, 'main');
  return page;
}

function readRow(
  row: Element,
  zone: Block['zone'],
  anchor: string,
  add: (element: Element, zone: Block['zone'], text: string, key?: string) => void,
): void {
  const cells = row.children.flatMap((cell) => (cell.type === 'element' ? [cleanText(textOf(cell))] : []));
  add(row, zone, cells.join(' | '), `tr ${anchor} ${cells[0] ?? ''}`);
}

/** What opens from a figure is one text, without its link and its button. */
function readBox(box: Element): string {
  const parts = box.children.filter(
    (child) => child.type === 'element' && !/^(?:a|button)$/.test(child.tagName),
  );
  return parts.map((part) => cleanText(textOf(part))).join(' · ');
}

function zoneOf({ tagName, properties }: Element, zone: Block['zone']): Block['zone'] {
  if (properties.popover !== undefined) return 'source';
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const isFrame =
    tagName === 'head' || classes.some((name) => name === 'site-header' || name === 'site-footer');
  return isFrame ? 'frame' : zone;
}

function readPicture(svg: Element, anchor: string): Picture {
  const classes = Array.isArray(svg.properties.className) ? svg.properties.className : [];
  const title = svg.children.find((child) => child.type === 'element' && child.tagName === 'title');
  return {
    id: `${anchor} ${classes.join(' ')}`,
    title: title ? cleanText(textOf(title)) : '',
    svg: toHtml(svg),
    element: svg,
  };
}

/** What words are seen as besides: stressed, or leading somewhere. */
function formOf(element: Element): string {
  const { tagName, properties, children } = element;
  const href = tagName === 'a' ? String(properties.href ?? '') : '';
  const own = /^(?:em|strong|code)$/.test(tagName) ? tagName : href.startsWith('#') ? '' : href;
  const inner = children.map((child) => (child.type === 'element' ? formOf(child) : '')).join('');
  return own === '' ? inner : `<${own} ${cleanText(textOf(element))}${inner}>`;
}

function isInline(element: Element): boolean {
  return (
    INLINE.has(element.tagName) &&
    element.children.every(
      (child) => child.type !== 'element' || (child.tagName !== 'svg' && isInline(child)),
    )
  );
}

/** The words of an element; the mark of a source is none of them. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    if (isNoWord(node)) return '';
    if (node.tagName === 'br') return ' ';
    // What is smaller stands apart though no sign parts it.
    if (node.tagName === 'small') return ` ${node.children.map(textOf).join('')}`;
  }
  return node.children.map(textOf).join('');
}

/** Scripts, drawings, and the small button that opens a source. */
export function isNoWord({ tagName, properties: { className } }: Element): boolean {
  if (SKIPPED.has(tagName) || tagName === 'svg') return true;
  return tagName === 'button' && Array.isArray(className) && className.includes('mark');
}

export function cleanText(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').trim();
}
