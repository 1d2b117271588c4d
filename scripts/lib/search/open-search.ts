import { paths } from '../../../src/core/paths.ts';
import { describeUnlisted, type Reading, type SearchPage } from '../../../src/core/search/kinds.ts';
import type { PagePart } from './page-parts.ts';
import type { SearchRecord } from './write-index.ts';

/** Where the search's files lie on the site. */
export const SEARCH_FOLDER = 'pagefind';

/** Pages that are no hits: the search itself, and what is shown when nothing is found. */
const LEFT_OUT: readonly string[] = [paths.search, '/404.html'];

/** What the search is told of a site besides its pages. */
export interface SearchPages {
  language: string;
  /** By path; of other pages nothing is known. */
  pages: ReadonlyMap<string, SearchPage>;
}

/** What the search of a site wants with its pages, by their files: "kommuner/index.html". */
export interface Search {
  language: string;
  /** How a page is read; undefined when it is no hit. */
  readingOf(file: string): Reading | undefined;
  /** The hits in a page that was read so. */
  listRecords(file: string, parts: readonly PagePart[]): SearchRecord[];
}

export function openSearch({ language, pages }: SearchPages): Search {
  const pageOf = (path: string) => pages.get(path) ?? describeUnlisted(path);
  return {
    language,
    readingOf(file) {
      const path = pathOf(file);
      return LEFT_OUT.includes(path) ? undefined : pageOf(path).reading;
    },
    listRecords(file, parts) {
      const path = pathOf(file);
      return parts
        .filter(({ text, anchor }) => text !== '' || anchor === undefined)
        .map((part) => describePart(language, path, pageOf(path), part));
    },
  };
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
  for (let id = anchor; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('-')))) {
    const home = partMunicipalities.get(id);
    if (home) return home;
  }
  return [];
}

function pathOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}
