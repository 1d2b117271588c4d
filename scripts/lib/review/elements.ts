import type { Element, ElementContent, Properties } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { nameHidden, seenOf } from './hidden-signs.ts';
import type { Stretch } from './words.ts';

export type Child = ElementContent | string | undefined | readonly Child[];

/** Signs that a page would obey instead of show. */
const TURNING = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** An element; texts are texts, whatever stands in them. */
export function h(tagName: string, properties: Properties = {}, ...children: Child[]): Element {
  return { type: 'element', tagName, properties, children: flatten(children) };
}

function flatten(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined || child === '') return [];
    if (typeof child === 'string') return [{ type: 'text', value: child.replace(TURNING, '\ufffd') }];
    return Array.isArray(child) ? flatten(child) : [child as ElementContent];
  });
}

/** What went is struck through, what came is underlined: colour only helps. */
export function wordElements(words: readonly Stretch[], texts: Texts): Element {
  return h(
    'span',
    { className: ['words'] },
    words.map((word, index) => {
      const { kind, text } = word;
      if (kind === 'same') return shorten(text);
      const shown = isSeen(word, words[index + (kind === 'removed' ? 1 : -1)])
        ? text
        : nameHidden(text, texts);
      return h(kind === 'added' ? 'ins' : 'del', {}, shown);
    }),
  );
}

/** Whether a reader sees what a stretch differs by from the other one at its place. */
function isSeen({ kind, text }: Stretch, other: Stretch | undefined): boolean {
  const isPair = other !== undefined && other.kind !== 'same' && other.kind !== kind;
  return seenOf(text) !== (isPair ? seenOf(other.text) : '');
}

const LONG = 160;

/** Of a long stretch that nothing happens in, its beginning and end, in whole words. */
function shorten(text: string): string {
  if (text.length <= LONG * 2) return text;
  return `${text.slice(0, LONG).replace(/\s\S*$/, '')} […] ${text.slice(-LONG).replace(/^\S*\s/, '')}`;
}

/** "before → after", said as words to those who do not see the arrow. */
export function beforeAfter(before: string | undefined, after: string | undefined): Child[] {
  if (before === undefined) return after === undefined ? [] : [h('ins', {}, after)];
  if (after === undefined) return [h('del', {}, before)];
  return [h('del', {}, before), ' → ', h('ins', {}, after)];
}

/** A closed part of the page that opens without a script. */
export function details(summary: Child, ...children: Child[]): Element {
  return h('details', {}, h('summary', {}, summary), ...children);
}
