// What each hit of the search is. The build writes it beside the index, whose ids it uses; the reader's script reads it.
import type { SearchKind } from './kinds.ts';

/** What a hit is, and where it belongs. */
export interface HitAbout {
  kind: SearchKind;
  municipalities: readonly string[];
  /** Where it stands, "Hela planen"; a page of its own stands nowhere. */
  place?: string;
}

/** Hits that are alike, by the ids that the index gives them. */
export interface HitGroup extends HitAbout {
  ids: string[];
}

/** Beside Pagefind's files. */
export const HITS_FILE = 'hits.json';

/** What each hit is, by id. */
export type Hits = ReadonlyMap<string, HitAbout>;

export function readHits(groups: readonly HitGroup[]): Hits {
  return new Map(groups.flatMap(({ ids, ...about }) => ids.map((id) => [id, about] as const)));
}
