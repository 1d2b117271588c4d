import { createTwoFilesPatch } from 'diff';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { findMovedLines, type MovedLines, moveLines } from './line-moves.ts';

/** A file as it is written, told so that it can be written again from what it was. */
export interface FileLines {
  /** The changed lines as `git diff` shows them; empty where what is told beside them is all that has changed. */
  diff: string;
  /** How its lines end, where that is another or not the usual: "LF → CRLF". */
  endings?: string;
  /** What it was called: then its lines are those that differ from that file's. */
  from?: string;
  /** Lines that were moved before all that `diff` shows, one stretch after the other. */
  moved?: MovedLines[];
}

const MOST = 200_000;
/** A text whose parts have changed places oftener than this is as soon read line by line. */
const MOST_MOVES = 8;

/**
 * Path → the changed lines of each text that differs. Cut where they are very many.
 * @param names what files that were edited too were called, by what they are called now.
 */
export function diffLines(
  before: readonly WorkspaceFile[],
  after: readonly WorkspaceFile[],
  names: ReadonlyMap<string, string> = new Map(),
): Map<string, FileLines> {
  const [olds, nows] = [before, after].map(
    (files) => new Map(files.map(({ path, text }) => [path, text])),
  ) as [Map<string, string>, Map<string, string>];
  const gone = new Map(
    [...olds].flatMap(([path, text]) => (nows.has(path) || text === '' ? [] : [[text, path]])),
  );
  const renamed = new Map<string, string>();
  for (const [path, text] of nows) {
    const from = olds.has(path) ? undefined : gone.get(text);
    if (from === undefined) continue;
    gone.delete(text);
    renamed.set(path, from);
  }
  for (const [path, from] of names) {
    const isOne = olds.has(path) || renamed.has(path) || !nows.has(path);
    const isLeft = nows.has(from) || [...renamed.values()].includes(from) || !olds.has(from);
    if (!isOne && !isLeft) renamed.set(path, from);
  }
  const left = new Set(renamed.values());
  const paths = [...new Set([...olds.keys(), ...nows.keys()])].sort();
  return new Map(
    paths.flatMap((path): [string, FileLines][] => {
      const [old, now, from] = [olds.get(path), nows.get(path), renamed.get(path)];
      if (from !== undefined) return [[path, { ...diffTexts(path, olds.get(from), now), from }]];
      return old === now || left.has(path) ? [] : [[path, diffTexts(path, old, now)]];
    }),
  );
}

function diffTexts(path: string, before: string | undefined, after: string | undefined): FileLines {
  const [was, is] = [before, after].map((text) => (text ? endingsOf(text) : undefined));
  const told = [...new Set([was, is])].filter((ending) => ending !== undefined).join(' → ');
  // Where all lines of a file end alike the ends are told once, and not with every line.
  const isEven = was !== 'LF/CRLF' && is !== 'LF/CRLF';
  const [old = '', now = ''] = [before, after].map((text) =>
    isEven ? text?.replaceAll('\r\n', '\n') : text,
  );
  return {
    ...(old === now ? { diff: '' } : diffMoved(path, old, now)),
    ...(told === '' || told === 'LF' ? {} : { endings: told }),
  };
}

/** The lines that differ; what only stands elsewhere is told in sentences, where that spares lines. */
function diffMoved(path: string, old: string, now: string): Pick<FileLines, 'diff' | 'moved'> {
  const moved: MovedLines[] = [];
  let [then, diff] = [old, patch(path, old, now)];
  while (moved.length < MOST_MOVES) {
    const next = findMovedLines(then, now);
    if (!next) break;
    const made = moveLines(then, next);
    const rest = made === now ? '' : patch(path, made, now);
    if (countLines(diff) - countLines(rest) <= next.last - next.first) break;
    moved.push(next);
    [then, diff] = [made, rest];
  }
  return moved.length === 0 ? { diff } : { diff, moved };
}

function countLines(diff: string): number {
  return diff.match(/^[+-]/gm)?.length ?? 0;
}

function patch(path: string, old: string, now: string): string {
  const found = createTwoFilesPatch(path, path, old, now, '', '', { context: 1, maxEditLength: 4000 });
  // Texts with hardly a line in common are told as one that went and one that came.
  const whole = found ?? [removeAll(path, old), addAll(path, now)].join('');
  const lines = whole.slice(whole.indexOf('@@'));
  return lines.length > MOST ? `${lines.slice(0, MOST)}\n…` : lines;
}

function removeAll(path: string, text: string): string {
  return createTwoFilesPatch(path, path, text, '', '', '', { context: 0 });
}

function addAll(path: string, text: string): string {
  const all = createTwoFilesPatch(path, path, '', text, '', '', { context: 0 });
  return all.slice(all.indexOf('@@'));
}

function endingsOf(text: string): 'LF' | 'CRLF' | 'LF/CRLF' {
  const both = text.includes('\r\n');
  const bare = /(?<!\r)\n/.test(text);
  return both ? (bare ? 'LF/CRLF' : 'CRLF') : 'LF';
}
