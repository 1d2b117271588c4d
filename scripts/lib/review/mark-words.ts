import type { Element, ElementContent, Text } from 'hast';
import { h } from './elements.ts';
import { isNoWord } from './page-words.ts';
import type { Stretch } from './words.ts';

/**
 * Marks the words that are new in an element, wherever its inner elements part them. Spaces are not counted: the
 * tree has other ones than the text that was compared.
 * @returns whether anything was marked.
 */
export function markWords(element: Element, words: readonly Stretch[]): boolean {
  const isNew = listNew(words);
  let at = 0;
  let hasMarked = false;
  const mark = (text: Text): ElementContent[] => {
    const parts: { isNew: boolean; text: string }[] = [];
    for (const sign of text.value) {
      const isSpace = /[^\S\u00a0]/.test(sign);
      const last = parts.at(-1);
      const now = isSpace ? (last?.isNew ?? false) : (isNew[at++] ?? false);
      if (last?.isNew === now) last.text += sign;
      else parts.push({ isNew: now, text: sign });
    }
    hasMarked ||= parts.some((part) => part.isNew);
    return parts.map((part) =>
      part.isNew ? h('mark', { className: ['review-mark'] }, part.text) : { type: 'text', value: part.text },
    );
  };
  const visit = (parent: Element) => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return mark(child);
      if (child.type === 'element' && !isNoWord(child)) visit(child);
      return [child];
    });
  };
  visit(element);
  return hasMarked;
}

/** For each sign of the later text, spaces and the bars between cells left out, whether it is new. */
function listNew(words: readonly Stretch[]): boolean[] {
  return words
    .filter(({ kind }) => kind !== 'removed')
    .flatMap(({ kind, text }) => {
      const signs = [...text.replace(/ \| /g, ' ').replace(/^\| | \|$|^ ?\| ?$/g, '')].filter(
        (sign) => !/[^\S\u00a0]/.test(sign),
      );
      return signs.map(() => kind === 'added');
    });
}
