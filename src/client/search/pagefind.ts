// Ships to the reader: what is used of Pagefind's script, which the build puts beside the site.

export interface PagefindData {
  url: string;
  /** HTML with <mark> around what was found. */
  excerpt: string;
  /** All of its text. */
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, string[]>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  search(
    query: string,
    options?: { filters?: Readonly<Record<string, string>> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** Loads the search at its first use; a site that is only being written has none. */
export function createLoader(address: string): () => Promise<Pagefind> {
  let loading: Promise<Pagefind> | undefined;
  const load = async () => {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    // What a part is called says most of what it is about, and a short part is no better than a long one. A word
    // that only begins like the one asked for counts for next to nothing, so that its hits can be left out.
    const ranking = { termSimilarity: 10, pageLength: 0.4, metaWeights: { title: 6, words: 5 } };
    await pagefind.options({ excerptLength: 28, ranking });
    return pagefind;
  };
  return () => {
    loading ??= load();
    return loading;
  };
}
