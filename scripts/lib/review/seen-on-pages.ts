import type { Consequence, FactChange, FactPart } from '../../../src/core/changes/change.ts';
import { nameSome } from '../../../src/core/changes/name-some.ts';
import { createFormats } from '../../../src/core/figures/format.ts';
import type { Texts } from '../../../src/i18n/texts.ts';
import type { PagesCompared } from './compare-pages.ts';
import type { TextChange } from './everywhere.ts';

/** What follows of a value is told figure by figure, and an order is not read in one place. */
const NOT_READ: ReadonlySet<FactPart> = new Set(['value', 'period', 'markup', 'order', 'id']);

type Shown = Pick<PagesCompared, 'pages' | 'everywhere'>;
/** A text of a page at both sides, and what names what it is of: its own words, or its heading. */
type Reading = Record<'was' | 'is' | 'names', string>;

/** Of more facts than these nobody asks where each is seen, and to look for all of them takes long. */
const MOST_FACTS = 50;
/** So many pages are named, more are counted. */
const NAMED = 3;
/** A shorter text is said of much else: it is this one where its subject is named, or has its page. */
const LONG = 20;

/** Facts that are read as they are written, each with the pages that say it as it was and say it as it is. */
export function tellSeen(facts: readonly FactChange[], shown: Shown, texts: Texts): FactChange[] {
  if (facts.length > MOST_FACTS) return [...facts];
  const pages = shown.pages.map(({ title, path, texts: all }) => ({ title, path, readings: all.map(read) }));
  const everywhere = shown.everywhere.map((change) => ({ ...change, reading: read(change) }));
  return facts.map((fact) => {
    const found = pages.filter(({ path, readings }) =>
      readings.some((reading) => isSeen(fact, reading, isPageOf(fact, path), texts)),
    );
    const alike = everywhere.filter(
      ({ reading }) => isSeen(fact, reading, false, texts) || isAllOf(fact, reading, texts),
    );
    const seen = [...(found.length > 0 ? [tellPages(found, texts)] : []), ...tellEverywhere(alike, texts)];
    return seen.length === 0 ? fact : { ...fact, consequences: [...fact.consequences, ...seen] };
  });
}

function tellPages(pages: readonly { title: string; path: string }[], texts: Texts): Consequence {
  const titles = pages.map(({ title }) => `”${title}”`);
  const names = nameSome({ texts, formats: createFormats(texts) }, titles, NAMED);
  return { ...tell(texts.plural('review.seen', pages.length, { names })), ...hrefOf(pages) };
}

/** Alike on many pages; of several places what each of them says. */
function tellEverywhere(
  alike: readonly { pages: number; words: TextChange['words'] }[],
  texts: Texts,
): Consequence[] {
  if (alike.length < 2) return alike.map(({ pages }) => tell(texts.plural('review.seen.everywhere', pages)));
  const items = alike.map(({ pages, words }) => {
    const said = words.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');
    return { label: `”${said.trim()}” ${texts.plural('review.on-pages', pages)}` };
  });
  return [{ ...tell(texts.t('review.seen.many')), items }];
}

function hrefOf([first]: readonly { path: string }[]): { href?: string } {
  return first ? { href: first.path } : {};
}

function tell(title: string): Consequence {
  return { kind: 'seen', title, items: [], also: [] };
}

function read({ words, heading = '' }: TextChange): Reading {
  const without = (gone: string) =>
    words
      .flatMap(({ kind, text }) => (kind === gone ? [] : [text]))
      .join('')
      .toLowerCase();
  const is = without('removed');
  return { was: without('added'), is, names: `${heading.toLowerCase()} ${is}` };
}

/** Whether a page is its subject's own, or that of a part of it: a document's chapter. */
function isPageOf({ subject: { href = '' } }: FactChange, path: string): boolean {
  return path === href || (/.\/$/.test(href) && path.startsWith(href));
}

/** Whether a place of a page says what a fact was and says what it is, or what of it has come or gone. */
function isSeen(fact: FactChange, { was, is, names }: Reading, isOwn: boolean, texts: Texts): boolean {
  const { subject } = fact;
  const isNamed = isOwn || subject.href === undefined || names.includes(subject.name.toLowerCase());
  return readingsOf(fact, texts).some(([old, now]) => {
    const isLong = Math.max(old.length, now.length) >= LONG;
    const isWord = [old, now].every((text) => text === '' || text.length > 1);
    if (old === now || !(isLong || (isNamed && isWord))) return false;
    const [isOld, isNow] = [old !== '' && was.includes(old), now !== '' && is.includes(now)];
    if (old === '') return isNow && !was.includes(now);
    return now === '' ? isOld && !is.includes(old) : isOld && isNow;
  });
}

/** Whether what many pages have alike is what a plan or the region says, and nothing else: "förslag" above them all. */
function isAllOf(fact: FactChange, { was, is }: Reading, texts: Texts): boolean {
  const isWide = fact.subject.kind === 'plan' || fact.subject.kind === 'region';
  return (
    isWide &&
    readingsOf(fact, texts).some(([old, now]) => {
      return old !== now && was.trim() === old && is.trim() === now;
    })
  );
}

/** What of a fact is read as it is written, before and after; empty where there is none. */
function readingsOf(
  { kind, parts, contents, before, after, what, path, subject }: FactChange,
  { t }: Texts,
): [string, string][] {
  const both = (old = '', now = ''): [string, string] => [old.toLowerCase(), now.toLowerCase()];
  if (kind === 'changed')
    return parts.flatMap(({ part, ...said }) => {
      // A page of a document is read with its name: "Bilagan, s. 4".
      const name = (pages = '') => {
        return pages !== '' && /\.page$/.test(path)
          ? t('source.page', { document: subject.name, pages })
          : pages;
      };
      if (part === 'field') return [both(name(before?.text), name(after?.text))];
      return NOT_READ.has(part) ? [] : [both(said.before, said.after)];
    });
  // All that a page is made of is told by the page.
  if (what === subject.name || (kind !== 'added' && kind !== 'removed')) return [];
  // Of a block its short texts say too little: a page number, a word.
  const leaves = contents.map(({ state }) => state.text).filter(({ length }) => length >= LONG);
  const texts = contents.length > 0 ? leaves : [(after ?? before)?.text];
  return texts.map((text) => (kind === 'added' ? both('', text) : both(text, '')));
}
