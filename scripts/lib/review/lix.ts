/** How heavy a Swedish text is to read. */
export interface TextMeasure {
  words: number;
  sentences: number;
  /** Words a sentence plus long words (over six letters) in per cent: under 40 is easy, over 50 is heavy. */
  lix: number;
  /** Sentences with more words than is good, the longest first. */
  long: { text: string; words: number }[];
}

/** Words in a sentence: Swedish authorities are advised to stay below. */
const MANY_WORDS = 25;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u00a0:’'-][\p{L}\p{M}\p{N}]+)*/gu;

/** Measures text blocks; a block without a full stop is a sentence too. */
export function measureText(blocks: readonly string[]): TextMeasure {
  const sentences = blocks
    .flatMap((block) => block.split(/(?<=[.!?][”")]?)\s+(?=[\p{Lu}”"(\p{N}])/u))
    .map((text) => ({ text: text.trim(), words: text.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  const longWords = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
  const lix = words.length === 0 ? 0 : words.length / sentences.length + (100 * longWords) / words.length;
  const long = sentences
    .filter((sentence) => sentence.words.length > MANY_WORDS)
    .map(({ text, words: of }) => ({ text, words: of.length }))
    .sort((a, b) => b.words - a.words);
  return { words: words.length, sentences: sentences.length, lix: Math.round(lix), long };
}
