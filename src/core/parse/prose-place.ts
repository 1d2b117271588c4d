import type { PlaceAt } from './places.ts';
import type { WrittenScalar } from './yaml.ts';

/**
 * Places in a file by offsets into the text that YAML made of a scalar. Folding, indentation and trimming change
 * white space only, so the n-th visible sign of the text is the n-th visible sign of the file.
 */
export function createProsePlace(
  text: string,
  fileText: string,
  scalar: WrittenScalar,
  placeAt: PlaceAt,
): PlaceAt {
  let counts: Uint32Array | undefined;
  let offsets: number[] | undefined;
  return (start, end) => {
    counts ??= countVisible(text);
    offsets ??= findVisible(fileText, scalar);
    const from = offsets[counts[Math.min(start, text.length)] ?? 0] ?? scalar.start;
    const last = offsets[(counts[Math.min(end, text.length)] ?? 1) - 1] ?? from;
    return placeAt(from, Math.max(from, last) + 1);
  };
}

/** How many visible signs stand before each offset. */
function countVisible(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) counts[i + 1] = (counts[i] ?? 0) + (isSpace(text[i]) ? 0 : 1);
  return counts;
}

/** Offsets in the file of the scalar's visible signs, without quotation marks, block header and escapes. */
function findVisible(text: string, { start, end, type }: WrittenScalar): number[] {
  const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  let at = isQuoted ? start + 1 : isBlock ? text.indexOf('\n', start) + 1 : start;
  const last = isQuoted ? end - 1 : end;
  const offsets: number[] = [];
  while (at < last) {
    const sign = text[at];
    const step =
      type === 'QUOTE_SINGLE' && sign === "'"
        ? 2
        : type === 'QUOTE_DOUBLE' && sign === '\\'
          ? escapeLength(text[at + 1])
          : 1;
    const isEscapedSpace = step === 2 && sign === '\\' && /[\sntrvf_N]/.test(text[at + 1] ?? '');
    if (!isSpace(sign) && !isEscapedSpace) offsets.push(at);
    at += step;
  }
  return offsets;
}

/** Length of an escape by the sign after the backslash: \x41, \u00e5, \U0001f600, others two. */
function escapeLength(sign: string | undefined): number {
  return { x: 4, u: 6, U: 10 }[sign ?? ''] ?? 2;
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}
