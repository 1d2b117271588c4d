/** The sentences of two readings of one text that differ, as pairs; the whole text where they do not pair. */
export function splitSentences(before: string, after: string): [before: string, after: string][] {
  if (before === after) return [];
  const [olds, nows] = [listSentences(before), listSentences(after)];
  if (olds.length !== nows.length) return [[before, after]];
  return nows.flatMap((now, index): [string, string][] => {
    const old = olds[index] ?? '';
    return old === now ? [] : [[old, now]];
  });
}

/** Ends with a full stop, question or exclamation mark before white space and a capital, a digit or a quotation mark. */
function listSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?][”)]?)\s+(?=[\p{Lu}\d”(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
