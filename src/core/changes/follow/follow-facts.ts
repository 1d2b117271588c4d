import type { Model } from '../../model.ts';
import type { Consequence, ConsequenceKind, FactChange } from '../change.ts';
import type { Renames } from '../match-subjects.ts';
import { createCauses } from './causes.ts';
import { followCharts } from './charts.ts';
import { followCitations } from './citations.ts';
import { followCompensationSections } from './compensation-sections.ts';
import { followCorrections } from './corrections.ts';
import { followCrossings } from './crossings.ts';
import { followDates } from './dates.ts';
import { followDecisionLists } from './decision-lists.ts';
import { followDecisionOrder } from './decision-order.ts';
import { followDerived } from './derived.ts';
import { followDownloads } from './downloads.ts';
import type { Comparison, Draft, EditionView } from './draft.ts';
import { causesOfEditions, followEditions } from './editions.ts';
import { followErrorCounts } from './error-counts.ts';
import { createFactIndex } from './fact-index.ts';
import { followFigureCounts } from './figure-counts.ts';
import { followGlances } from './glances.ts';
import { followListings } from './listings.ts';
import { followNamingDocuments } from './naming-documents.ts';
import { followNext } from './next-date.ts';
import { followNumeralCounts } from './numeral-counts.ts';
import { followOldHomes } from './old-homes.ts';
import { followOldMembers } from './old-members.ts';
import { followOldNames } from './old-names.ts';
import { followOldNumbers } from './old-numbers.ts';
import { followOldReasons } from './old-reasons.ts';
import { followOldSentences } from './old-sentences.ts';
import { followOldTurns } from './old-turns.ts';
import { followOldWords } from './old-words.ts';
import { followPages } from './pages.ts';
import { followProposals } from './proposals.ts';
import { followRanks } from './ranks.ts';
import { followSentences } from './sentences.ts';
import { followSlips } from './slips.ts';
import { followStandingCharts } from './standing-charts.ts';
import { followTableNotes } from './table-notes.ts';
import { followTables } from './tables.ts';
import { followTermBoxes } from './term-boxes.ts';

/** What follows of facts, each consequence under the first fact that causes it. */
export interface Followed {
  facts: FactChange[];
  rest: Consequence[];
}

const FOLLOWERS: readonly ((comparison: Comparison) => Draft[])[] = [
  followOldNames,
  followOldHomes,
  followOldMembers,
  followOldNumbers,
  followOldReasons,
  followOldSentences,
  followOldTurns,
  followOldWords,
  followSlips,
  followCorrections,
  followCrossings,
  followGlances,
  followRanks,
  followListings,
  followDerived,
  followSentences,
  followTermBoxes,
  followTables,
  followTableNotes,
  followCharts,
  followStandingCharts,
  followEditions,
  followPages,
  followCompensationSections,
  followCitations,
  followErrorCounts,
  followFigureCounts,
  followNumeralCounts,
  followNamingDocuments,
  followProposals,
  followDecisionLists,
  followDecisionOrder,
  followNext,
  followDates,
  followDownloads,
];

/** All that two models compute otherwise, attached to the facts that cause it. */
export function followFacts(
  base: Model,
  head: Model,
  facts: readonly FactChange[],
  renames: Renames,
  coverage: Comparison['coverage'],
): Followed {
  if (facts.length === 0 && hasSameTexts(base, head)) return { facts: [], rest: [] };
  const comparison: Comparison = { ...compare(base, head, facts, renames), coverage };
  const drafts = FOLLOWERS.flatMap((follow) => follow(comparison));
  const under = new Map<string, Consequence[]>();
  // What nothing else explains comes of the editions, when others are shown.
  const ofEditions = causesOfEditions(comparison);
  for (const { consequence, causes } of drafts) {
    const [first = '', ...also] = causes.length > 0 ? causes : ofEditions;
    under.set(first, [...(under.get(first) ?? []), { ...consequence, also }]);
  }
  return {
    facts: facts.map((fact) => ({ ...fact, consequences: sortConsequences(under.get(fact.id) ?? []) })),
    rest: sortConsequences(under.get('') ?? []),
  };
}

/** With the same data and the same texts everything is the same: both are computed by the same code. */
function hasSameTexts(
  { workspace: { narratives: olds } }: Model,
  { workspace: { narratives: nows } }: Model,
): boolean {
  return (
    olds.size === nows.size && [...nows].every(([key, { file }]) => olds.get(key)?.file.text === file.text)
  );
}

/** Addresses with the words that are others. Providers and indicators have ids of their own, which may be a centre's too. */
function createRename(words: ReadonlyMap<string, string>): (address: string) => string {
  return (address) => {
    if (words.size === 0 || address.startsWith('compensation.')) return address;
    const pattern = address.startsWith('indicators.') ? /^indicators\.[^.@]+/ : /[^.@]+/g;
    return address.replace(pattern, (word) => words.get(word) ?? word);
  };
}

function compare(
  base: Model,
  head: Model,
  facts: readonly FactChange[],
  renames: Renames,
): Omit<Comparison, 'coverage'> {
  const index = createFactIndex(facts);
  const names = [...renames].flatMap(([key, id]): [string, string][] => {
    const [kind = '', old = ''] = key.split(/:(.*)/s);
    // An indicator is called the same each year, and may be called as a centre is.
    if (kind === 'indicator')
      return [
        [old, id],
        [`indicators.${old.slice(5)}`, `indicators.${id.slice(5)}`],
      ];
    return ['centre', 'municipality', 'measure', 'narrative'].includes(kind) ? [[old, id]] : [];
  });
  const rename = createRename(new Map(names));
  const oldName = createRename(new Map(names.map(([old, now]) => [now, old])));
  const editions = head.editions.flatMap((now): EditionView[] => {
    const old = base.editions.find(({ id }) => id === now.id);
    return old
      ? [{ base: old, head: now, causes: createCauses(index, { base: old, head: now }, rename) }]
      : [];
  });
  const current = editions.find((view) => view.head === head.edition);
  return { base, head, editions, ...(current ? { current } : {}), index, renames, rename, oldName };
}

const KINDS: readonly ConsequenceKind[] = [
  'old-name',
  'old-number',
  'crossing',
  'rank',
  'total',
  'mean',
  'extreme',
  'count',
  'share',
  'derived',
  'sentence',
  'explanation',
  'table-row',
  'chart',
  'description',
  'citation',
  'decisions',
  'page',
  'search',
  'calendar',
  'feed',
  'download',
];

/** By kind, sentences as they stand in their files, whatever the order of the files. */
function sortConsequences(consequences: readonly Consequence[]): Consequence[] {
  const keyed = consequences.map((consequence) => {
    const { kind, file = '', line = 0, title, href = '', before = '' } = consequence;
    const place = String(line).padStart(6, '0');
    const order = String(KINDS.indexOf(kind)).padStart(2, '0');
    return { consequence, key: JSON.stringify([order, file, place, title, href, before]) };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ consequence }) => consequence);
}
