import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { cleanText, INLINE, isSkipped, textOf } from './page-words.ts';
import type { Piece } from './pair.ts';
import { nameTable, readRow } from './read-row.ts';
import { lastIdIn } from './set-aside.ts';

/** What a reader reads in one go: a paragraph, a heading, a row of a table. */
export interface Block extends Piece {
  /** Of the page itself, of what opens from a figure, or of what every page has around it. */
  zone: 'main' | 'source' | 'frame';
  tag: string;
  /** The nearest address, and the heading above; a heading has its own. */
  anchor?: string | undefined;
  heading?: string | undefined;
  /** The heading above that one, where the page has several with the same words. */
  part?: string | undefined;
  /** Of a note the numbers of its figures: its words alone are what it says. */
  numbers?: readonly number[];
  /** Of a note at the end of its text, not beside it. */
  isAtEnd?: boolean;
  /** How many paragraphs it is joined of, when it was split or they have become one. */
  parts?: number;
  element: Element;
}

/** A drawing of a page, by its place in it. */
export interface Picture {
  id: string;
  title: string;
  heading: string | undefined;
  svg: string;
  element: Element;
}

export interface PageText {
  tree: Root;
  title: string;
  blocks: Block[];
  pictures: Picture[];
}

const HEADING = /^h[1-6]$/;
/** What the words in them are seen as besides: a list, a text beside the text. */
const FORMS = new Set(['ol', 'ul', 'aside', 'blockquote']);

/** So many signs may stand above a heading that they are under; more are a paragraph. */
const MOST_ABOVE = 40;

/** What a note begins with: "4" or "4, 7". */
const NUMBERS = /^\d+(?:, \d+)*(?= )/;

/** A built page as a tree, with all that is read and seen in it, in order. */
export function readPage(html: string): PageText {
  const tree = fromHtml(html);
  const page: PageText = { tree, title: '', blocks: [], pictures: [] };
  const state: {
    anchor?: string | undefined;
    heading?: string | undefined;
    place?: string | undefined;
    table?: string | undefined;
    term?: string;
  } = {};

  const add = (
    element: Element,
    zone: Block['zone'],
    text: string,
    { form = '', ...names }: Pick<Block, 'names' | 'rest' | 'numbers' | 'isAtEnd'> & { form?: string } = {},
  ) => {
    const clean = cleanText(text);
    if (clean === '') return;
    if (HEADING.test(element.tagName)) state.heading = clean;
    const { anchor, heading, place } = state;
    const said = names.numbers ? clean.replace(NUMBERS, '') : clean;
    const exact = form === '' || zone !== 'main' ? said : `${form}\0${said}`;
    const { tagName: tag } = element;
    page.blocks.push({
      zone,
      tag,
      shape: tag,
      text: clean,
      exact,
      ...names,
      place,
      anchor,
      heading,
      element,
    });
  };

  const read = (element: Element, zone: Block['zone'], around = '', notes?: 'beside' | 'end') => {
    const { tagName, properties } = element;
    if (isSkipped(element)) return;
    if (typeof properties.id === 'string') state.anchor = properties.id;
    if (tagName === 'svg') return void page.pictures.push(readPicture(element, state));
    if (tagName === 'title') {
      page.title = cleanText(textOf(element));
      return add(element, 'frame', page.title, { names: ['title'] });
    }
    const own = zoneOf(element, zone);
    if (tagName === 'tr') {
      const { text, ...names } = readRow(element, state.table ?? '');
      return add(element, own, text, names);
    }
    if (properties.popover !== undefined)
      return add(element, own, readBox(element), { names: [`source ${state.anchor}`] });
    const { place } = state;
    if (tagName === 'section' && properties.id !== undefined) state.place = state.anchor;
    state.heading = headingBelow(element) ?? state.heading;
    if (tagName === 'table') state.table = nameTable(element) ?? state.heading;
    const shape = HEADING.test(tagName) ? tagName : around;
    // Beside all else on a page stands the link past its header.
    const beside = tagName === 'body' ? 'frame' : own;
    const within = FORMS.has(tagName) ? nest(around, tagName) : around;
    let [line, form] = ['', shape];
    for (const child of element.children) {
      if (child.type === 'text') line += child.value;
      else if (child.type === 'element' && isInline(child)) {
        line += textOf(child);
        form += formOf(child);
      } else if (child.type === 'element') {
        add(element, beside, line, { form });
        [line, form] = ['', shape];
        read(child, own, within, findNotes(element));
      } else if (child.type === 'comment') state.anchor = lastIdIn(child.value) ?? state.anchor;
    }
    // What a term means is the same thing, whatever it says; the same term may stand in several lists.
    const { term } = state;
    const names = tagName === 'dd' && term ? { names: [`dd ${state.anchor} ${term}`, `dd ${term}`] } : {};
    add(element, beside, line, { ...names, ...readNote(line, notes), form });
    state.place = place;
    if (tagName === 'dt') state.term = cleanText(textOf(element));
  };
  for (const child of tree.children) if (child.type === 'element') read(child, 'main');
  nameParts(page.blocks);
  return page;
}

/** A list in a list is deeper: "ul ul". */
function nest(around: string, tagName: string): string {
  return isList(around) && isList(tagName) ? `${around} ${tagName}` : tagName;
}

function isList(form: string): boolean {
  return /^[ou]l\b/.test(form);
}

/** Says of what stands under a heading that the page has several of which one it is: by the heading above it. */
function nameParts(blocks: readonly Block[]): void {
  const isHeading = ({ tag, zone }: Block) => zone === 'main' && HEADING.test(tag);
  const counts = new Map<string, number>();
  for (const { text } of blocks.filter(isHeading)) counts.set(text, (counts.get(text) ?? 0) + 1);
  // From the highest heading to the one that a block stands under.
  let above: Block[] = [];
  for (const block of blocks) {
    if (isHeading(block)) above = [...above.filter(({ tag }) => tag < block.tag), block];
    const { heading = '' } = block;
    const at = above.findLastIndex(({ text }) => text === heading);
    if ((counts.get(heading) ?? 0) > 1 && at > 0) block.part = above[at - 1]?.text;
  }
}

/** A word or two above the heading of their own box, such as "Beslut", are of that box, and not of the one before. */
function headingBelow({ children }: Element): string | undefined {
  const [first, second] = children.filter((child) => child.type === 'element');
  if (first?.tagName !== 'p' || !second || !HEADING.test(second.tagName)) return undefined;
  return cleanText(textOf(first)).length < MOST_ABOVE ? cleanText(textOf(second)) : undefined;
}

/** The notes of a text, beside it or at its end. */
function findNotes({ properties }: Element): 'beside' | 'end' | undefined {
  const classes = [properties.className].flat();
  return classes.includes('notes') ? 'beside' : classes.includes('end-notes') ? 'end' : undefined;
}

function readNote(line: string, notes: 'beside' | 'end' | undefined): Pick<Block, 'numbers' | 'isAtEnd'> {
  return notes ? { numbers: readNumbers(line), isAtEnd: notes === 'end' } : {};
}

function readNumbers(note: string): number[] {
  return (NUMBERS.exec(cleanText(note))?.[0] ?? '').split(', ').map(Number);
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

function readPicture(svg: Element, { anchor = '', heading }: Pick<Block, 'anchor' | 'heading'>): Picture {
  const classes = Array.isArray(svg.properties.className) ? svg.properties.className : [];
  const title = svg.children.find((child) => child.type === 'element' && child.tagName === 'title');
  return {
    id: `${anchor} ${classes.join(' ')}`,
    title: title ? cleanText(textOf(title)) : '',
    heading,
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
