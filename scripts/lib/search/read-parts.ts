import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Reading } from '../../../src/core/search/kinds.ts';

/** A part of a page with what a reader reads there. */
export interface PagePart {
  /** Absent for the page itself. */
  anchor?: string;
  title: string;
  /** Sentences after one another. */
  text: string;
}

/** What is no text of the page: the way about, marks, sources, charts, and what stands elsewhere too. */
const SKIPPED = new Set('nav script noscript style svg figure form template button details'.split(' '));
const HEADING = /^h[1-6]$/;
const BLOCKS = new Set(
  'address article aside blockquote caption div dl figcaption figure footer header li main ol p section table tbody thead tr ul'.split(
    ' ',
  ),
);

/** The parts of a built page, in order; the first is the page itself. */
export function readParts(html: string, reading: Reading): PagePart[] {
  const main = findElement(fromHtml(cutMain(html), { fragment: true }), 'main');
  if (!main) return [];
  let part: PagePart = { title: '', text: '' };
  const parts = [part];
  let line = '';
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '')
      part.text += `${part.text === '' ? '' : ' '}${/[.!?:;…]$/.test(text) ? text : `${text}.`}`;
    line = '';
  };

  /** @returns false when nothing more of the page is wanted. */
  const read = (node: Nodes, anchor: { id: string | undefined }): boolean => {
    if (node.type === 'text') line += node.value;
    if (node.type !== 'element') return true;
    if (isSkipped(node)) return true;
    // What stands on a line of its own, or is only heard, is no part of the word before it.
    if (node.tagName === 'br' || node.tagName === 'small' || hasClass(node, 'hidden')) line += ' ';
    if (HEADING.test(node.tagName)) return readHeading(node, anchor);
    const own = typeof node.properties.id === 'string' && node !== main ? { id: node.properties.id } : anchor;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    for (const child of node.children) if (!read(child, own)) return false;
    if (isBlock) flush();
    if (node.tagName === 'dt') line += ': ';
    if (node.tagName === 'td' || node.tagName === 'th') line += ', ';
    return true;
  };

  const readHeading = (node: Element, anchor: { id: string | undefined }): boolean => {
    flush();
    const words = textOf(node);
    if (node.tagName === 'h1') {
      part.title = words;
      return reading !== 'title';
    }
    if (reading === 'head') return false;
    const id = typeof node.properties.id === 'string' ? node.properties.id : anchor.id;
    // A heading gives its section's address to the first of its headings only.
    anchor.id = undefined;
    if (reading === 'parts' && id !== undefined) {
      part = { anchor: id, title: words, text: '' };
      parts.push(part);
    } else {
      line = words;
      flush();
    }
    return true;
  };

  read(main, { id: undefined });
  flush();
  return parts.map(({ text, ...rest }) => ({
    ...rest,
    text: joinNumbers(text.replace(/\s+,/g, ',').replace(/,\s*(?=\.)/g, '')),
  }));
}

/** Of a built page what is between its main tags, without charts and buttons: all of it would take three times as long. */
function cutMain(html: string): string {
  const start = html.search(/<main[\s>]/);
  const main = start < 0 ? '' : html.slice(start, html.lastIndexOf('</main>') + '</main>'.length);
  return main.replace(/<(svg|button)[\s>][\s\S]*?<\/\1>/g, '');
}

/** "1 036" is one word to the search: what parts the thousands becomes a sign that is no space. */
export function joinNumbers(text: string): string {
  return text.replace(/(?<=\d)[\u00a0 ](?=\d{3}(?!\d))/g, '\u2060');
}

function isSkipped(node: Element): boolean {
  const { tagName, properties } = node;
  if (SKIPPED.has(tagName) || properties.ariaHidden === 'true' || properties.popover !== undefined)
    return true;
  // That a figure is missing, and why, is said of many; who looks for a name does not look for that.
  if (
    tagName === 'p' &&
    node.children.some((child) => child.type === 'element' && hasClass(child, 'missing'))
  )
    return true;
  return properties.dataRetold !== undefined || hasClass(node, 'sources');
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isSkipped(node))) return '';
  return node.children.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function findElement(node: Nodes, tagName: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tagName) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, tagName);
    if (found) return found;
  }
  return undefined;
}
