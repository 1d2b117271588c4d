// Ships to the reader: what is used of Pagefind's script, which the build puts beside the site.
import { HITS_FILE, type HitGroup, type Hits, readHits } from '../../core/search/hits.ts';

export interface PagefindData {
  url: string;
  /** HTML with <mark> around what was found. */
  excerpt: string;
  /** All of its text. */
  content: string;
  meta: Readonly<Record<string, string>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** The search, and what its hits are. */
export interface Index {
  pagefind: Pagefind;
  hits: Hits;
}

/** Loads the search at its first use, from the folder of its files; a site that is only being written has none. */
export function createLoader(folder: string): () => Promise<Index> {
  let loading: Promise<Index> | undefined;
  return () => {
    loading ??= Promise.all([loadPagefind(folder), loadHits(folder)]).then(([pagefind, hits]) => {
      return { pagefind, hits };
    });
    return loading;
  };
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // What a part is called says most of what it is about, and a short part is no better than a long one. A word
  // that only begins like the one asked for counts for next to nothing, so that its hits can be left out.
  const ranking = { termSimilarity: 10, pageLength: 0.4, metaWeights: { title: 6, words: 5 } };
  await pagefind.options({ excerptLength: 28, ranking });
  return pagefind;
}

async function loadHits(folder: string): Promise<Hits> {
  // Asked for anew each time, as Pagefind does with its own list: both belong to one build.
  const answer = await fetch(`${folder}${HITS_FILE}`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return readHits((await answer.json()) as HitGroup[]);
}
