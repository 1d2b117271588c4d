/**
 * The sentences of two readings of one text that differ, as pairs. What both have is left out, wherever it stands;
 * where one has more than the other, those that begin alike are pairs, and all that is left is one.
 */
export function splitSentences(before: string, after: string): [before: string, after: string][] {
  if (before === after) return [];
  const olds = listSentences(before);
  const nows: string[] = [];
  for (const sentence of listSentences(after)) {
    const same = olds.indexOf(sentence);
    if (same < 0) nows.push(sentence);
    else olds.splice(same, 1);
  }
  if (olds.length !== nows.length) return pairByBeginning(olds, nows);
  return nows.map((now, index) => [olds[index] ?? '', now]);
}

/** "Högst: Åsnäs, 10 680 kr." and "Högst: Zinkby, 11 000 kr." begin alike. */
function pairByBeginning(olds: readonly string[], nows: readonly string[]): [string, string][] {
  const left = [...olds];
  const rest: string[] = [];
  const pairs = nows.flatMap((now): [string, string][] => {
    const at = left.findIndex((old) => firstWord(old) === firstWord(now));
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old === undefined) rest.push(now);
    return old === undefined ? [] : [[old, now]];
  });
  return left.length + rest.length > 0 ? [...pairs, [left.join(' '), rest.join(' ')]] : pairs;
}

function firstWord(sentence: string): string {
  return /^\S+/.exec(sentence)?.[0] ?? '';
}

/** Ends with a full stop, question or exclamation mark before white space and a capital, a digit or a quotation mark. */
export function listSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?][”)]?)\s+(?=[\p{Lu}\d”(<])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
