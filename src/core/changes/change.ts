import type { Problem } from '../check/problem.ts';

/** All that differs between two workspaces' data, and what follows of it. Empty lists where nothing differs. */
export interface Changes {
  /** By kind of subject, then the subject's name, then the place in its file. */
  facts: FactChange[];
  /** Consequences that no fact explains: by a change of code, or of words in content/. */
  rest: Consequence[];
  /** Files that one of the two could not read: what they say is not compared. */
  unread: Unread[];
  /** Ids of the editions that are drafts at both sides, or at the only side that has them. */
  drafts: string[];
  /** Faults of the change itself, e.g. a published figure that has another value and no `corrected`. */
  problems: Problem[];
}

export type SubjectKind =
  | 'region'
  | 'plan'
  | 'centre'
  | 'municipality'
  | 'decision'
  | 'document'
  | 'indicator'
  | 'compensation'
  | 'measure'
  | 'aspect'
  | 'term'
  | 'accessibility';

/** What a fact is about. */
export interface ChangeSubject {
  kind: SubjectKind;
  /** File name, or key in the file of those that share one: "norrby", "2024/telefon", "cost_per_listed". */
  id: string;
  /** As the reader reads it: "Norrby", "Bilagan". */
  name: string;
  /** The page that tells of it, with fragment; absent where no page is its own. It is base's when removed. */
  href?: string;
}

/** What has happened: `moved` is what stands at another period, or under another key; `renamed` a file with another id. */
export type FactKind = 'added' | 'changed' | 'removed' | 'moved' | 'renamed';

/**
 * What of a fact has changed. A field is any other leaf of the data, and `markup` the links and components of its words;
 * `order` is a list with the same members.
 */
export type FactPart =
  | 'value'
  | 'missing'
  | 'qualifier'
  | 'period'
  | 'source'
  | 'note'
  | 'inferred'
  | 'plausible'
  | 'corrected'
  | 'field'
  | 'markup'
  | 'order'
  | 'id';

export interface PartChange {
  part: FactPart;
  /** "Värde", "Källa", "Förbehåll" */
  label: string;
  /** Absent when there was none, or is none any more. */
  before?: string;
  after?: string;
}

/** A fact at one side of the change. */
export interface FactState {
  /** As the reader reads it: "cirka 1 036 listade", "uppgift saknas i källan", "egen regi". */
  text: string;
  /** Of a list: each of its members as the reader reads it. */
  items?: string[];
  /** As the file has it, once checked: what is to be written to have it back. */
  raw: unknown;
  /** Of a figure only. */
  figure?: FigureState;
}

export interface FigureState {
  value: number | null;
  /** "listade", "kr"; empty where the measure has none. */
  unit: string;
  /** "listad": of one. */
  unitOfOne: string;
  period: string;
  /** "februari 2026" */
  when: string;
  /** "Bilagan, s. 4"; empty without one. */
  source: string;
  qualifier?: string;
  /** Plain text. */
  note?: string;
  /** Why there is no value. */
  missing?: string;
  inferred?: string;
  plausible?: string;
  /** "Rättad 3 april 2026. Tidigare värde: 1 036. …" */
  corrected?: string;
}

/** One leaf of something that was added or removed as a whole. */
export interface FactContent {
  label: string;
  /** From the file's root: "figures.listed.2026-02". */
  path: string;
  state: FactState;
}

/** One fact that is another than it was. */
export interface FactChange {
  /** Unique among the facts and fit for a fragment: "centre-norrby-figures-listed-2026-02". */
  id: string;
  subject: ChangeSubject;
  kind: FactKind;
  /** "Norrby: listade, februari 2026" */
  what: string;
  /** The file and the place in it: of head, or of base when it is removed. */
  file: string;
  /** Empty for a whole file. */
  path: string;
  /** From 1, in `file`. */
  line: number;
  /** Where it stood, when that is elsewhere. */
  from?: { file: string; path: string };
  /** Canonical address of a figure, in head or, when removed, in base: "norrby.listed@2026-02". */
  address?: string;
  before?: FactState;
  after?: FactState;
  /** Of two values: "+100 listade", "+9,7 %". Percentages differ by percentage points, and have no per cent of that. */
  difference?: { text: string; percent?: string };
  /** What of it has changed; empty when all of it was added or removed. */
  parts: PartChange[];
  /** Every leaf of a file or block that was added or removed as a whole, in its order. */
  contents: FactContent[];
  /** Of what is called something else: the files that name it, and have followed. */
  followed?: string[];
  /** The fact that has taken its value, and given its own: two centres that were swapped. */
  swappedWith?: string;
  /** It says something of a draft, which only previews show. */
  isDraft?: true;
  /** One or more Swedish sentences that say it all. */
  telling: string;
  consequences: Consequence[];
}

export type ConsequenceKind =
  /** Texts that say what something was called: advice, for nothing has changed there. */
  | 'old-name'
  /** Texts that say in signs of their own what a number was: advice too. */
  | 'old-number'
  /** A place in a table or register that is sorted by size. */
  | 'rank'
  /** A centre on the other side of the plan's threshold. */
  | 'crossing'
  | 'total'
  | 'mean'
  | 'extreme'
  | 'count'
  | 'share'
  /** Any other computed figure: differences, per cent over the mean. */
  | 'derived'
  /** A sentence whose bound value reads otherwise; the file says the same. */
  | 'sentence'
  /** The box that explains a word of the glossary where texts use it. */
  | 'explanation'
  /** A chart's computed description. */
  | 'description'
  | 'table-row'
  | 'chart'
  /** What a source is called below what is taken from it, and which documents a page names as telling of its subject. */
  | 'citation'
  /** The lines of a decision in the lists of pages: what is to happen, what a centre has to do with; what is proposed. */
  | 'decisions'
  /** A page that comes or goes. */
  | 'page'
  /** The pages that say it. */
  | 'seen'
  | 'download'
  | 'feed'
  | 'calendar'
  | 'search';

/** One of several things that a consequence holds: a row, a point, a centre that moves. */
export interface ConsequenceItem {
  label: string;
  before?: string;
  after?: string;
  href?: string;
}

/** Something that is computed from facts and comes out otherwise. It stands once, under the first fact of its causes. */
export interface Consequence {
  kind: ConsequenceKind;
  /** "Listade, medelvärde: hälsocentraler i egen regi" */
  title: string;
  /** Absent when it is new, or gone; or when `items` say it. */
  before?: string;
  after?: string;
  items: ConsequenceItem[];
  /** Page with fragment where it can be seen, in head; of what is gone, in base. */
  href?: string;
  /** Ids of the other facts that cause it. */
  also: string[];
  /** Address of a computed figure, with period: "own-run.listed@2026-02". */
  address?: string;
  /** Id of a chart: "diagram-listed-own-run". */
  chart?: string;
  /** Where a sentence is written, in head. */
  file?: string;
  line?: number;
}

export interface Unread {
  file: string;
  side: 'base' | 'head';
  /** Swedish: "Filen kunde inte läsas i den äldre versionen. …" */
  why: string;
}
