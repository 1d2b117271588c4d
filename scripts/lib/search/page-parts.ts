import type { Reading } from '../../../src/core/search/kinds.ts';
import type { PageReader } from '../finish/read-html.ts';

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

type Attributes = Readonly<Record<string, string>>;

/** An element of the page that is open. */
interface Open {
  name: string;
  /** The address that the next heading in it has; the same object in the elements of one section. */
  place: { id: string | undefined };
}

/** Gathers the parts of a page's main element while it is read, in order; the first is the page itself. */
export function createPartReader(reading: Reading): PageReader & { read(): PagePart[] } {
  let part: PagePart = { title: '', text: '' };
  const parts: PagePart[] = [];
  /** From the page's main element to the one that is open. */
  const opened: Open[] = [];
  /** How many elements that are not read are open. */
  let skipped = 0;
  let line = '';
  let heading: { open: Open; words: string; id: string | undefined } | undefined;
  let isDone = false;

  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '')
      part.text += `${part.text === '' ? '' : ' '}${/[.!?:;…]$/.test(text) ? text : `${text}.`}`;
    line = '';
  };

  const endHeading = ({ open: { name, place }, words, id = place.id }: NonNullable<typeof heading>) => {
    const title = words.replace(/\s+/g, ' ').trim();
    if (name === 'h1') {
      part.title = title;
      isDone = reading === 'title';
      return;
    }
    // A heading gives its section's address to the first of its headings only.
    place.id = undefined;
    if (reading === 'parts' && id !== undefined) {
      part = { anchor: id, title, text: '' };
      parts.push(part);
    } else {
      line = title;
      flush();
    }
  };

  const openElement = (name: string, attributes: Attributes, parent: Open) => {
    // What stands on a line of its own, or is only heard, is no part of the word before it.
    if (!heading && (name === 'br' || name === 'small' || hasClass(attributes, 'hidden'))) line += ' ';
    const isHeading = !heading && HEADING.test(name);
    if (BLOCKS.has(name) || isHeading) flush();
    isDone = isHeading && name !== 'h1' && reading === 'head';
    const place = isHeading || attributes.id === undefined ? parent.place : { id: attributes.id };
    const open = { name, place };
    opened.push(open);
    if (isHeading) heading = { open, words: '', id: attributes.id };
  };

  return {
    open(name, attributes) {
      const parent = opened.at(-1);
      if (isDone) return;
      if (skipped > 0) skipped++;
      else if (!parent) {
        if (name !== 'main') return;
        opened.push({ name, place: { id: undefined } });
        parts.push(part);
      } else if (parent.name === 'p' && hasClass(attributes, 'missing')) {
        // That a figure is missing, and why, is said of many; who looks for a name does not look for that.
        opened.pop();
        line = '';
        skipped = 2;
      } else if (isSkipped(name, attributes)) skipped = 1;
      else openElement(name, attributes, parent);
    },
    text(text) {
      if (isDone || skipped > 0 || opened.length === 0) return;
      if (heading) heading.words += text;
      else line += text;
    },
    close() {
      if (isDone) return;
      if (skipped > 0) {
        skipped--;
        return;
      }
      const open = opened.pop();
      if (!open) return;
      if (heading?.open === open) {
        endHeading(heading);
        heading = undefined;
      }
      if (BLOCKS.has(open.name)) flush();
      if (open.name === 'dt') line += ': ';
      if (open.name === 'td' || open.name === 'th') line += ', ';
      isDone ||= opened.length === 0;
    },
    read() {
      flush();
      return parts.map(({ text, ...rest }) => ({
        ...rest,
        text: joinNumbers(text.replace(/\s+,/g, ',').replace(/,\s*(?=\.)/g, '')),
      }));
    },
  };
}

/** "1 036" is one word to the search: what parts the thousands becomes a sign that is no space. */
export function joinNumbers(text: string): string {
  return text.replace(/(?<=\d)[\u00a0 ](?=\d{3}(?!\d))/g, '\u2060');
}

function isSkipped(name: string, attributes: Attributes): boolean {
  return (
    SKIPPED.has(name) ||
    attributes['aria-hidden'] === 'true' ||
    attributes.popover !== undefined ||
    attributes['data-retold'] !== undefined ||
    hasClass(attributes, 'sources')
  );
}

function hasClass({ class: names = '' }: Attributes, name: string): boolean {
  return names.split(' ').includes(name);
}
