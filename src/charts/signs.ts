/** Every sign that the fonts keep; any other is drawn by the reader's own font. */
export const signs = [
  listRange(0x20, 0x7e),
  // The letters of western Europe, and those signs beside them that a report may need.
  listRange(0xc0, 0xff),
  '§©«®°±²³µ·»¼½¾',
  // Letters of the Sámi languages in names of places and regions.
  'ŊŋĐđŦŧČčŠšŽž',
  '–—…“”’‘‚„‹›•′″‰−€™≤≥≈→←↑↓✓',
  // Spaces: no-break, figure, thin, hair and narrow no-break.
  '\u00a0\u2007\u2009\u200a\u202f',
].join('');

function listRange(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
