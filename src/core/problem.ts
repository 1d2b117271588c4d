/** Where in a file of the workspace. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the workspace's root with "/", e.g. "data/centres/kalarne.yaml". */
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
  /** The line as it stands with the place underlined. */
  excerpt: string;
}

/** The line of a place with its number and the place underlined by carets. */
export function formatExcerpt(text: string, place: Place): string {
  const line = text.split(/\r\n|\r|\n/)[place.line - 1] ?? '';
  const number = String(place.line).padStart(5);
  const width = Math.max(1, Math.min(place.length, line.length - place.column + 1));
  return `${number} │ ${line}\n      │ ${' '.repeat(place.column - 1)}${'^'.repeat(width)}`;
}

/** By file, line, column and rule, each place and rule once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((p) => [`${p.file}:${p.line}:${p.column}:${p.rule}:${p.message}`, p]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
