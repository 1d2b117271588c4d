import type { Renumbered } from './note-numbers.ts';
import type { Block } from './read-page.ts';
import type { Stretch } from './words.ts';

/** What the same words may have another of: a heading's level, a list, a place in the margin, a quotation, stress, a link. */
export type Form = 'level' | 'list' | 'depth' | 'margin' | 'quote' | 'stress' | 'link';

/** A text of a page that reads otherwise. */
export interface TextChange {
  kind: 'changed' | 'added' | 'removed' | 'moved';
  zone: Block['zone'];
  heading?: string | undefined;
  /** The heading above that one, where the page has several with the same words. */
  part?: string | undefined;
  anchor?: string | undefined;
  words: Stretch[];
  /** The same words as before: another level, list or stress, or a link that leads elsewhere. */
  isForm?: true;
  /** Which, where it is known. */
  forms?: Form[];
  /** Edited, and somewhere else on the page too. */
  isMoved?: true;
  /** Of a paragraph that has been split, or has become one of several: how many it was and is. */
  parts?: { before: number; after: number };
}

export interface PageChange {
  path: string;
  title: string;
  kind: 'added' | 'changed' | 'removed';
  /** Of one that is removed: where its address leads on to. */
  to?: string | undefined;
  texts: TextChange[];
  /** Notes with other numbers and the same words. */
  renumbered: Renumbered[];
  /** Names of the drawings that differ. */
  pictures: string[];
}

/** What reads otherwise on many pages at once, told once. */
export interface EverywhereChange extends TextChange {
  pages: number;
}

/** On so many pages a change of the words of the pages themselves is one change, and not one of each. */
const MANY = 20;

/** All that stands before the words of a note: "4, 7 ". */
const NUMBERS = /^\d+(?:, \d+)* $/;

/** Signs of the words around a change that are looked at. */
const NEAR = 60;

/**
 * What reads otherwise in the same way on several pages, told once: around the pages, where a page with nothing else
 * is the same page, and on very many pages in their own words.
 */
export function gatherEverywhere(changes: readonly PageChange[]): {
  pages: PageChange[];
  everywhere: EverywhereChange[];
} {
  const shared = new Map<string, EverywhereChange>();
  for (const { texts } of changes) {
    const here = new Set<string>();
    for (const change of texts) {
      const key = keyOf(change);
      const known = shared.get(key);
      // A page may say it twice, in other surroundings.
      const pages = (known?.pages ?? 0) + (here.has(key) ? 0 : 1);
      here.add(key);
      const words = known ? keepCommon(known.words, change.words) : change.words;
      shared.set(key, { ...(known ?? change), words, pages });
    }
  }
  const isMany = ({ pages, zone }: EverywhereChange) => pages > (zone === 'frame' ? 1 : MANY);
  const isShared = (change: TextChange) => {
    const known = shared.get(keyOf(change));
    return known !== undefined && isMany(known);
  };
  return {
    everywhere: [...shared.values()].filter(isMany),
    pages: changes.flatMap((page) => {
      const texts = page.texts.filter((text) => !isShared(text));
      const isSame = page.texts.every((text) => text.zone === 'frame' && isShared(text));
      const isAlike = isSame && page.pictures.length + page.renumbered.length === 0;
      return page.kind === 'changed' && isAlike ? [] : [{ ...page, texts }];
    }),
  };
}

function keyOf({ kind, zone, words, isForm, forms }: TextChange): string {
  const isFrame = zone === 'frame';
  if (kind === 'moved' || isForm) return JSON.stringify([isFrame, kind, words, forms]);
  const own = words.flatMap(({ kind: how, text }, at): unknown[] => {
    if (how !== 'same') return [how, text];
    if (isFrame) return [];
    // Another sentence with the same numbers is another change.
    const [first] = at === 0 ? [] : (/^\s*\S*/.exec(text) ?? []);
    // The same note has another number on another page.
    const isFirst = at === 0 && NUMBERS.test(text);
    const [last] = isFirst || at === words.length - 1 ? [] : (/\S*\s*$/.exec(text.slice(-NEAR)) ?? []);
    return [first, last];
  });
  return JSON.stringify([isFrame, kind, own]);
}

/** Of what stands around the change only what all pages have: "Norrby har 9 kr. Medel är …" → "… Medel är …". */
function keepCommon(words: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const isAlike = words.length === others.length && words.every(({ kind }, at) => kind === others[at]?.kind);
  if (!isAlike) return words.filter(({ kind }) => kind !== 'same');
  return words.map(({ kind, text }, at) => {
    const other = others[at]?.text ?? '';
    if (text === other) return { kind, text };
    const start = at === 0 ? '' : commonStart(text, other);
    const end = at === words.length - 1 ? '' : commonEnd(text.slice(start.length), other.slice(start.length));
    return { kind, text: `${start}…${end}` };
  });
}

function commonStart(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(0, text.lastIndexOf(' ', at) + 1);
}

function commonEnd(text: string, other: string): string {
  let at = 0;
  while (at < text.length && at < other.length && text.at(-1 - at) === other.at(-1 - at)) at++;
  const end = text.slice(text.length - at);
  return end.includes(' ') ? end.slice(end.indexOf(' ')) : '';
}
