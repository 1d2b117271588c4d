import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { pick, type Random } from './random.ts';

/** One change of one file. */
export interface Edit {
  path: string;
  text: string;
  /** The line that was changed, from 1. */
  line: number;
}

/** A match of a pattern in a file, and the text before it. */
export interface Spot {
  file: WorkspaceFile;
  match: RegExpExecArray;
}

/** A random match of a pattern in the files of a folder, e.g. ("data/", /page: (\d+)/g). */
export function findSpot(
  files: readonly WorkspaceFile[],
  folder: string,
  pattern: RegExp,
  random: Random,
): Spot | undefined {
  const candidates = files.filter(({ path, text }) => path.startsWith(folder) && text.search(pattern) >= 0);
  const file = pick(candidates, random);
  const match =
    file &&
    pick([...file.text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))], random);
  return file && match ? { file, match } : undefined;
}

/** The file with the match replaced. */
export function replace({ file, match }: Spot, replacement: string): Edit {
  const { index } = match;
  const text = file.text.slice(0, index) + replacement + file.text.slice(index + match[0].length);
  return { path: file.path, text, line: lineAt(file.text, index) };
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A word with one letter gone, doubled or two swapped, and never itself. */
export function misspell(word: string, random: Random): string {
  const at = Math.floor(random() * (word.length - 1));
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    `${word}x`,
  ].filter((way) => way !== word && way !== '');
  return pick(ways, random) ?? `${word}x`;
}
