// Ships to the reader: hits as elements. Nothing that was found is ever read as HTML but its marks.

import type { HitAbout } from '../../core/search/hits.ts';
import { search } from '../../i18n/sv/search.ts';
import { beginning } from './answer.ts';
import { fold } from './find.ts';
import type { PagefindData } from './pagefind.ts';

/** A text of the search with its `{parameters}` filled in; `key.one` for 1, else `key.other`, with a count. */
export function say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const texts: Readonly<Record<string, string>> = search;
  const text = texts[parameters.n === 1 ? `${key}.one` : `${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** So many words tell what a page is about, when it is its name that was found. */
const WORDS = 28;

/** One hit: where it leads, what it is, and the words around what was found. */
export function createHit(
  { url, excerpt, content, meta }: PagefindData,
  about: HitAbout,
  base: string,
  query: string,
): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = base + url;
  link.textContent = meta.title ?? url;
  heading.append(link);
  const where = document.createElement('p');
  where.className = 'quiet';
  where.textContent = about.place ?? say(`search.is.${about.kind}`);
  const words = document.createElement('p');
  const asked = query.split(' ').map(fold);
  const title = fold(meta.title ?? '');
  const start = content.split(' ').slice(0, WORDS).join(' ');
  words.append(...readExcerpt(asked.every((word) => title.includes(word)) ? start : excerpt, asked));
  item.append(heading, where);
  // A chart has no words but its title.
  if (content !== meta.title) item.append(words);
  return item;
}

/**
 * "Den har <mark>1⁠036</mark> listade" as text and marks, its thousands parted again. A word that is only found by
 * its first letters is not marked.
 */
export function readExcerpt(html: string, asked: readonly string[]): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = (node.textContent ?? '').replaceAll('\u2060', '\u00a0');
    const word = fold(node.textContent ?? '').replaceAll('\u2060', '');
    if (node.nodeName !== 'MARK' || !asked.some((one) => word.startsWith(one.slice(0, beginning(one)))))
      return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
