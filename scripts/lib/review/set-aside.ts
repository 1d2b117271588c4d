import { INLINE } from './page-words.ts';

/** What opens from a figure, as a build writes it: its tag with its id, and all that is in it. */
const BOX = /(<div\b[^<>]* popover\b[^<>]*>)([^<]*(?:<(?!\/?div\b)\/?[a-z][^<>]*>[^<]*)*)(?=<\/div>)/g;

/** A section begins or ends. */
const EDGE = /<section\b[^<>]*>|<\/section>/g;

/** A heading with all that is in it: it says under what other texts stand, whatever stands under itself. */
const HEADING = /<h([1-6])\b[\s\S]*?<\/h\1>/g;

/** Of what stands on lines of its own and is no part of a drawing: as a page is read. */
function findLastId(html: string): string {
  const tags = [
    ...html.replace(/<svg\b[\s\S]*?<\/svg>/g, '').matchAll(/<([a-z][a-z\d]*)\b[^<>]* id="([^"]*)"/g),
  ];
  return tags.findLast(([, name = '']) => !INLINE.has(name))?.[2] ?? '';
}

/** The last address in what is set aside, by the comment that stands for it; undefined where it has none. */
export function lastIdIn(comment: string): string | undefined {
  return /^set-aside-\d+ (\S+)$/.exec(comment)?.[1];
}

/**
 * Two versions of a page without what is the very same in both: sections, but for their headings, and what opens from a
 * figure, tag and all. That is most of a long page, and need not be parsed. Whatever HTML is made of them, `restore`
 * puts it back.
 */
export function setAside(
  before: string,
  after: string,
): { before: string; after: string; restore: (html: string) => string } {
  const kept: string[] = [];
  const put = (inside: string) => {
    return inside === '' ? '' : `<!--set-aside-${kept.push(inside) - 1} ${findLastId(inside)}-->`;
  };
  const [earlier, later] = setSectionsAside(before, after, put);
  const boxes = new Set(earlier.match(BOX));
  const places = new Map<string, string>();
  const left = later.replace(BOX, (box, tag: string, inside: string) => {
    if (!boxes.has(box)) return box;
    const place = tag + put(inside);
    places.set(box, place);
    return place;
  });
  return {
    before: earlier.replace(BOX, (box) => places.get(box) ?? box),
    after: left,
    // Not in a tag: a name may hold the very signs, and an attribute shows them as they are.
    restore: (html) =>
      html.replace(
        /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|<!--set-aside-(\d+) [^<>]*-->/gi,
        (all, at?: string) => (at === undefined ? all : (kept[Number(at)] ?? '')),
      ),
  };
}

/** Both without the sections that both have, where they stand in the same order: what is moved has to be seen. */
function setSectionsAside(before: string, after: string, put: (inside: string) => string): [string, string] {
  const [olds, nows] = [listSections(before), listSections(after)];
  const [old, now] = [new Set(olds.map(({ text }) => text)), new Set(nows.map(({ text }) => text))];
  const [were, are] = [takeOutermost(olds, now), takeOutermost(nows, old)];
  if (were.length !== are.length || were.some(({ text }, index) => text !== are[index]?.text))
    return [before, after];
  const places = new Map<string, string>();
  const placeOf = (text: string) => {
    const place = places.get(text) ?? emptySection(text, put);
    places.set(text, place);
    return place;
  };
  return [replaceAll(before, were, placeOf), replaceAll(after, are, placeOf)];
}

interface Section {
  start: number;
  end: number;
  text: string;
}

/** All sections of a page, each before those in it; none where they are not whole. */
function listSections(html: string): Section[] {
  const open: { start: number; index: number }[] = [];
  const found: Section[] = [];
  let count = 0;
  for (const { 0: tag, index: at } of html.matchAll(EDGE)) {
    if (tag !== '</section>') open.push({ start: at, index: count++ });
    else {
      const own = open.pop();
      if (!own) return [];
      const end = at + tag.length;
      found[own.index] = { start: own.start, end, text: html.slice(own.start, end) };
    }
  }
  return open.length === 0 ? found : [];
}

/** Those whose text is among others, without those that stand in one of them. */
function takeOutermost(sections: readonly Section[], others: ReadonlySet<string>): Section[] {
  let until = 0;
  return sections.filter(({ start, end, text }) => {
    const isTaken = start >= until && others.has(text);
    if (isTaken) until = end;
    return isTaken;
  });
}

/** A section with its own tags and its headings alone. */
function emptySection(text: string, put: (inside: string) => string): string {
  const [begin, end] = [text.indexOf('>') + 1, text.lastIndexOf('<')];
  let place = text.slice(0, begin);
  let at = begin;
  for (const { 0: heading, index } of text.slice(0, end).matchAll(HEADING)) {
    place += put(text.slice(at, index)) + heading;
    at = index + heading.length;
  }
  return place + put(text.slice(at, end)) + text.slice(end);
}

function replaceAll(html: string, sections: readonly Section[], placeOf: (text: string) => string): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, text } of sections) {
    replaced += html.slice(at, start) + placeOf(text);
    at = end;
  }
  return replaced + html.slice(at);
}
