// Ships to the reader: a question, and its hits in the order that they are shown.
import type { HitAbout } from '../../core/search/hits.ts';
import type { Index, Pagefind, PagefindResult } from './pagefind.ts';

export interface Question {
  query: string;
  /** A kind of hits and a municipality, empty for all. */
  kind: string;
  municipality: string;
}

/** What was found, and what it is. */
export interface Hit {
  hit: PagefindResult;
  about: HitAbout;
}

export interface Answer {
  /** All hits; where no kind was asked for, only the best centres are among the others. */
  hits: Hit[];
  /** How many hits there are, those kept back too. */
  count: number;
  /** Centres that are kept back, lest twenty-eight like pages bury the rest. */
  keptBack: number;
}

/** What a hit of a kind is worth: those that a reader comes for before those that tell the same once more. */
const WORTH: Readonly<Record<HitAbout['kind'], number>> = {
  centre: 1.4,
  municipality: 1.2,
  plan: 1.1,
  decision: 1,
  indicator: 1,
  term: 1.4,
  page: 0.9,
  document: 0.6,
  chart: 0.4,
  data: 0.4,
};

/** So many centres are shown among other hits. */
const CENTRES_SHOWN = 3;

/** Below this the words only begin alike: "ned" for "nedanför". */
const LEAST_SCORE = 0.01;

/** Where so few are left and the word is this long, they are wanted too: "pilot" for "pilotområde". */
const FEW = 5;
const LONG = 5;

/** "1 036" and "1\u00a0036" as the index has it: "1036". */
export function normaliseQuery(query: string): string {
  return query
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ');
}

/** Without case and diacritics: "Åre" → "are". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * @param names places, folded. A name is found whole: cut like other words, "Källnäs" would also find "källa".
 */
export async function findHits(
  { pagefind, hits }: Index,
  question: Question,
  names: ReadonlySet<string> = new Set(),
): Promise<Answer> {
  const query = normaliseQuery(question.query);
  const named = await findNamed(pagefind, query, names);
  const { results } = await pagefind.search(query);
  const all = results.flatMap((hit) => {
    const about = hits.get(hit.id);
    const isFound = named.every((ids) => ids.has(hit.id));
    if (!about || !isFound || !isWanted(about, question)) return [];
    return [{ hit, about, score: hit.score * WORTH[about.kind] }];
  });
  const sure = all.filter(({ hit }) => hit.score >= LEAST_SCORE);
  const found = sure.length < FEW && query.length >= LONG ? all : sure;
  const sorted = [...found].sort((a, b) => b.score - a.score);
  const centres = sorted.filter(({ about }) => about.kind === 'centre');
  // Where there is hardly anything else, the centres are what was asked for.
  const isCrowd = found.length - centres.length > CENTRES_SHOWN;
  const keptBack = new Set(isCrowd ? centres.slice(CENTRES_SHOWN) : []);
  const shown = sorted.filter((entry) => !keptBack.has(entry));
  return {
    hits: shown.map(({ hit, about }) => ({ hit, about })),
    count: found.length,
    keptBack: keptBack.size,
  };
}

function isWanted(about: HitAbout, { kind, municipality }: Question): boolean {
  return (
    (kind === '' || about.kind === kind) &&
    (municipality === '' || about.municipalities.includes(municipality))
  );
}

/** The hits of each name in a question, by the name alone. */
function findNamed(pagefind: Pagefind, query: string, names: ReadonlySet<string>): Promise<Set<string>[]> {
  const words = query.split(' ').filter((word) => names.has(fold(word)));
  return Promise.all(
    words.map(async (word) => new Set((await pagefind.search(`"${word}"`)).results.map(({ id }) => id))),
  );
}
