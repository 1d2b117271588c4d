import type { Element, Nodes } from 'hast';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template']);

/** Elements that are of the line that they stand in. */
export const INLINE = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i img ins del input kbd label mark q s samp select small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

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
export function isNoWord(element: Element): boolean {
  if (isSkipped(element) || element.tagName === 'svg') return true;
  const { className } = element.properties;
  return element.tagName === 'button' && Array.isArray(className) && className.includes('mark');
}

export function cleanText(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').trim();
}

/** What a page holds and nobody reads. */
export function isSkipped({ tagName }: Element): boolean {
  return SKIPPED.has(tagName);
}
