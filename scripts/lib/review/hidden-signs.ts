import type { Texts } from '../../../src/i18n/texts.ts';

/** Signs that nobody sees, or takes for another, by their names in i18n. */
const SIGNS = {
  '\u00a0': 'no-break-space',
  '\u202f': 'narrow-space',
  '\u2009': 'thin-space',
  '\u00ad': 'soft-hyphen',
  '\u2011': 'no-break-hyphen',
  '\t': 'tab',
  '\r': 'return',
  ' ': 'space',
} as const;
type Sign = keyof typeof SIGNS;
const ALL = /[\u00a0\u202f\u2009\u00ad\u2011\t\r ]/g;

/** Cyrillic and Greek letters that look like Latin ones, and those. */
const LIKE = 'аесорхуіјѕАВЕКМНОРСТХУІЈЅαικνορυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'aecopxyijsABEKMHOPCTXYIJSaiknopuxABEZHIKMNOPTYX';
const FOREIGN = new RegExp(`[${LIKE}]`, 'g');

/** A text without what is not seen: two with the same are read alike. */
export function seenOf(text: string): string {
  return text
    .replaceAll('\u2011', '-')
    .replace(/[\s\u00ad\u200b\u2060]+/g, '')
    .replace(FOREIGN, latinOf);
}

function latinOf(letter: string): string {
  return LATIN.charAt(LIKE.indexOf(letter));
}

/** A text with its hidden signs written out: "16[hårt mellanslag]mars". */
export function nameHidden(text: string, { t }: Texts): string {
  return text
    .replace(ALL, (sign) => `[${t(`review.sign.${SIGNS[sign as Sign]}`)}]`)
    .replace(FOREIGN, (letter) => {
      const code = `U+0${letter.charCodeAt(0).toString(16).toUpperCase()}`;
      return `[${t('review.sign.foreign', { letter: latinOf(letter), code })}]`;
    });
}

/** The hidden signs that came or went in a diff's lines: "hårt mellanslag (U+00A0), rad 12". */
export function tellHidden(diff: string, texts: Texts): string[] {
  const { t } = texts;
  const [gone, come] = [listLines(diff, '-'), listLines(diff, '+')];
  return [...Object.keys(SIGNS), 'foreign'].flatMap((sign): string[] => {
    // Spaces are seen but at the end of a line.
    const count = (text: string) => {
      if (sign === 'foreign') return text.match(FOREIGN)?.length ?? 0;
      return (sign === ' ' ? /[ ]*$/.exec(text)?.[0].length : text.split(sign).length - 1) ?? 0;
    };
    const counts = (lines: typeof gone) => lines.map(({ text }) => count(text)).filter(Boolean);
    if (counts(gone).join() === counts(come).join()) return [];
    const where = (lines: typeof gone) =>
      lines
        .filter(({ text }) => count(text) > 0)
        .map(({ number }) => number)
        .join(', ');
    const key = sign === 'foreign' ? 'foreign-letter' : sign === ' ' ? 'end-space' : SIGNS[sign as Sign];
    const name = t(`review.sign.${key}`);
    const [old, now] = [where(gone), where(come)];
    return [
      ...(now === '' ? [] : [t('review.hidden.come', { name, lines: now })]),
      ...(old === '' ? [] : [t('review.hidden.gone', { name, lines: old })]),
    ];
  });
}

function listLines(diff: string, side: '-' | '+'): { number: number; text: string }[] {
  const found: { number: number; text: string }[] = [];
  let at = 0;
  for (const line of diff.split('\n')) {
    const start = /^@@ -(\d+)\S* \+(\d+)/.exec(line);
    if (start) at = Number(start[side === '-' ? 1 : 2]);
    else if (line.startsWith(side)) found.push({ number: at++, text: line.slice(1) });
    else if (line.startsWith(' ')) at++;
  }
  return found;
}
