import type { Texts } from '../../i18n/texts.ts';

/** A numeral in running text: a date, year, clause or case number is known; a waived one is a name; else loose. */
export interface Numeral {
  index: number;
  text: string;
  kind: 'known' | 'waived' | 'loose';
}

export interface NumeralOptions {
  /** Phrases with numerals that are names, e.g. "nivå 2". */
  waived: readonly string[];
  /** Units of measures: a "year" before one of them is an amount. */
  units: readonly string[];
}

const DIGITS = String.raw`\d+(?:[\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:/-]\d+)*`;

/** Returns a function that finds every numeral of a text, digits and spelled-out amounts alike. */
export function createFindNumerals(texts: Texts, { waived, units }: NumeralOptions): (text: string) => Numeral[] {
  const words = [...texts.numberWords.slice(2), ...texts.amountWords];
  const month = `(?:${texts.months.join('|')})`;
  const year = '(?:19|20)\\d\\d';
  const unit = `(?:${units.map(escapeRegExp).join('|') || '(?!)'})`;
  const notInWord = '(?<![\\p{L}\\p{N}])';
  const notGoingOn = '(?![\\p{L}\\p{N}])';
  const alternatives = [
    ['waived', waived.map(escapeRegExp).join('|') || '(?!)'],
    ['known', `\\d{1,2} ${month}(?: ${year})?`],
    ['known', `${year}-(?:0[1-9]|1[0-2])(?:-\\d\\d)?`],
    ['known', `§§? ?\\d+(?:[–-]\\d+)?`],
    ['known', `\\p{Lu}{2,6}/\\d+/\\d{4}(?::\\d+)?`],
    ['known', `${year}(?![ \\u00a0]${unit}${notGoingOn})(?![.,:/\\u00a0]?\\d)(?! \\d{3}(?!\\d))`],
    ['loose', DIGITS],
    ['loose', `(?:${words.join('|')})`],
  ] as const;
  const pattern = new RegExp(
    alternatives
      .map(([, source], index) => `(?<a${index}>${index === alternatives.length - 2 ? source : notInWord + source + notGoingOn})`)
      .join('|'),
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const index = alternatives.findIndex((_, i) => match.groups?.[`a${i}`] !== undefined);
      return { index: match.index, text: match[0], kind: alternatives[index]?.[0] ?? 'loose' };
    });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
