/** Where in a file of the workspace. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the workspace's root with "/", e.g. "data/centres/norrby.yaml". */
  file: string;
  line: number;
  column: number;
  /** Number of characters that the fault covers, at least 1. */
  length: number;
}

/** One fault of an editor's: what happened, why, and what to write instead. */
export interface Problem extends Place {
  /** Permanent name in English, e.g. "figure/no-source". */
  rule: string;
  /** Where in the data, e.g. "figures.listed.2026-02.value". Empty for faults of a whole file or of text. */
  path: string;
  title: string;
  message: string;
  hint: string;
  /** The line as it should be, when that is known. */
  corrected?: string;
  /** The line as it stands with the place underlined. */
  excerpt: string;
}

/** The line of a place with its number and the place underlined by carets. */
export function formatExcerpt(line: string, place: Place): string {
  // A line of thousands of characters is cut around the place.
  const from = place.column > WIDTH ? place.column - 40 : 1;
  const shown = line
    .slice(from - 1, from - 1 + WIDTH)
    .replaceAll('\t', ' ')
    .replace(UNSHOWN, '\ufffd');
  const number = String(place.line).padStart(5);
  const width = Math.max(1, Math.min(place.length, shown.length - (place.column - from)));
  return `${number} │ ${shown}\n      │ ${' '.repeat(place.column - from)}${'^'.repeat(width)}`;
}

const WIDTH = 160;

/** Signs that a terminal or a page would obey instead of show. */
export const UNSHOWN = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** By file, line, column and rule, each fault once; what YAML misreads is not told again as a wrong value. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const placeOf = (p: Problem) => `${p.file}:${p.line}:${p.column}`;
  const traps = new Set(problems.filter(({ rule }) => rule.startsWith('yaml/')).map(placeOf));
  const told = problems.filter((p) => !(p.rule.startsWith('schema/') && traps.has(placeOf(p))));
  const unique = new Map(told.map((p) => [`${placeOf(p)}:${p.rule}:${p.message}`, p]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
