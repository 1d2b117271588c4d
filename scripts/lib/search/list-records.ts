import type { Model } from '../../../src/core/model.ts';
import { paths } from '../../../src/core/paths.ts';
import type { HitAbout } from '../../../src/core/search/hits.ts';
import { describeUnlisted, listSearchPages, type SearchPage } from '../../../src/core/search/kinds.ts';
import { type PagePart, readParts } from './read-parts.ts';

/** One hit of the search. */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: { title: string; words?: string };
  /** What it is and where it belongs; the index does not know. */
  about: HitAbout;
}

/** A built page: its path without the base address, and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** Pages that are no hits: the search itself, and what is shown when nothing is found. */
const LEFT_OUT: readonly string[] = [paths.search, '/404.html'];

/** What can be found on a built site, in the order of its pages; one page is read at a time. */
export function* listRecords(model: Model, pages: Iterable<BuiltPage>): Generator<SearchRecord> {
  const known = listSearchPages(model);
  for (const { path, html } of pages) {
    if (LEFT_OUT.includes(path)) continue;
    const page = known.get(path) ?? describeUnlisted(path);
    const parts = readParts(html, page.reading).filter(
      ({ text, anchor }) => text !== '' || anchor === undefined,
    );
    yield* parts.map((part) => describePart(model.region.language, path, page, part));
  }
}

function describePart(language: string, path: string, page: SearchPage, part: PagePart): SearchRecord {
  const { anchor, title, text } = part;
  const words = (anchor === undefined ? page.words : page.partWords?.get(anchor)) ?? [];
  return {
    url: anchor === undefined ? path : `${path}#${anchor}`,
    language,
    // Pagefind leaves out what has no text, and a chart is found by its title.
    content: text === '' ? title : text,
    meta: { title, ...(words.length > 0 ? { words: words.join(' ') } : {}) },
    about: {
      kind: page.kind,
      municipalities: [...findMunicipalities(page, anchor)],
      ...(anchor !== undefined && page.place ? { place: page.place } : {}),
    },
  };
}

/** Of "bracke-kalarne" where only "bracke" is known: those of "bracke". */
function findMunicipalities({ municipalities, partMunicipalities }: SearchPage, anchor: string | undefined) {
  if (anchor === undefined || !partMunicipalities) return municipalities;
  const [, home] = [...partMunicipalities].find(([id]) => anchor === id || anchor.startsWith(`${id}-`)) ?? [];
  return home ?? [];
}
