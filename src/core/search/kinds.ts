import { paths } from '../paths.ts';

/** What a hit of the search is. The order is that of the choice on the search page. */
export const SEARCH_KINDS = [
  'centre',
  'municipality',
  'plan',
  'decision',
  'indicator',
  'document',
  'term',
  'chart',
  'data',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * How the search reads a page: as one hit, as one for each part with an address, only what introduces it, or its
 * title alone.
 */
export type Reading = 'whole' | 'parts' | 'head' | 'title';

/** What the search is told of a page besides its text. */
export interface SearchPage {
  kind: SearchKind;
  reading: Reading;
  /** Where the hits of its parts are, "Hela planen". */
  place?: string;
  /** Municipalities that the page is about. */
  municipalities: readonly string[];
  /** The same of its parts, by anchor; a part "bracke-kalarne" belongs to "bracke" where it is not named. */
  partMunicipalities?: ReadonlyMap<string, readonly string[]>;
  /** Other words that it is looked for by. */
  words: readonly string[];
  /** The same of its parts, by anchor. */
  partWords?: ReadonlyMap<string, readonly string[]>;
}

/** A page of which nothing more is known. */
export const bare = { municipalities: [], words: [] } as const;

/** Of a page without an entry: a chart and a data set show what other pages say, any other is read by its head. */
export function describeUnlisted(path: string): SearchPage {
  if (path.startsWith(paths.charts)) return { kind: 'chart', reading: 'title', ...bare };
  if (/^\/data\/./.test(path)) return { kind: 'data', reading: 'title', ...bare };
  return { kind: 'page', reading: 'head', ...bare };
}
