/**
 * The sentences of two readings of one text that differ, as pairs. What both have is left out, wherever it stands;
 * where one has more than the other, all that differs is one pair.
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
  if (olds.length !== nows.length) return [[olds.join(' '), nows.join(' ')]];
  return nows.map((now, index) => [olds[index] ?? '', now]);
}

/** Ends with a full stop, question or exclamation mark before white space and a capital, a digit or a quotation mark. */
export function listSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?][”)]?)\s+(?=[\p{Lu}\d”(<])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
