// Ships to the reader: hits as elements. Nothing that was found is ever read as HTML but its marks.
import { search } from '../../i18n/sv/search.ts';
import type { PagefindData } from './pagefind.ts';

/** A text of the search with its `{parameters}` filled in; `key.one` for 1, else `key.other`, with a count. */
export function say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const texts: Readonly<Record<string, string>> = search;
  const text = texts[parameters.n === 1 ? `${key}.one` : `${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** One hit: where it leads, what it is, and the words around what was found. */
export function createHit({ url, excerpt, meta, filters }: PagefindData, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = base + url;
  link.textContent = meta.title ?? url;
  heading.append(link);
  const where = document.createElement('p');
  where.className = 'quiet';
  const [kind = 'page'] = filters.kind ?? [];
  const [place] = filters.place ?? [];
  where.textContent = place ?? say(`search.is.${kind}`);
  const words = document.createElement('p');
  words.append(...readExcerpt(excerpt));
  item.append(heading, where, words);
  return item;
}

/** "Den har <mark>1⁠036</mark> listade" as text and marks, its thousands parted again. */
export function readExcerpt(html: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = (node.textContent ?? '').replaceAll('\u2060', '\u00a0');
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
