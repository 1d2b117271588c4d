import type { Place } from '../check/problem.ts';

/** The place of a stretch of a file, by offsets into its text. */
export type PlaceAt = (start: number, end: number) => Place;

/** Finds lines and columns of one file; the lines are counted once. A place ends with its line. */
export function createPlaceAt(file: { path: string; text: string }): PlaceAt {
  const { path, text } = file;
  let starts: number[] | undefined;
  return (start, end) => {
    starts ??= findLineStarts(text);
    const at = Math.max(0, Math.min(start, text.length));
    const index = findLine(starts, at);
    const lineStart = starts[index] ?? 0;
    const next = starts[index + 1] ?? text.length + 1;
    const lineEnd = text[next - 2] === '\r' ? next - 2 : next - 1;
    return {
      file: path,
      line: index + 1,
      column: at - lineStart + 1,
      length: Math.max(1, Math.min(end, lineEnd) - at),
    };
  };
}

/** The first character of a file, for faults of the whole file. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
