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

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = `\\p{Nd}+(?:${SPACE}\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,:/’'_-]\\p{Nd}+)*[½⅓¼¾⅔]?|[½⅓¼¾⅔]|[\\u2150-\\u2189]`;
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';

/** Returns a function that finds every numeral of a text, digits and spelled-out amounts alike. */
export function createFindNumerals(
  texts: Texts,
  { waived, units }: NumeralOptions,
): (text: string) => Numeral[] {
  const month = `(?:${texts.months.join('|')})`;
  const counted = [...units.filter((unit) => unit !== ''), ...texts.countedWords].map(escapeRegExp).join('|');
  const about = texts.approximations.map(escapeRegExp).join('|');
  const notInWord = '(?<![\\p{L}\\p{N}])';
  const notGoingOn = '(?![\\p{L}\\p{N}])';
  const isAmount = `(?!${SPACE}?(?:${counted})${notGoingOn})(?![.,:\\u00a0]?\\d)(?!/\\d{3})(?!${SPACE}\\d{3}(?!\\d))`;
  const bounded = (source: string) => notInWord + source + notGoingOn;
  const waivedPhrase = bounded(`(?:${waived.map(escapeRegExp).join('|') || '(?!)'})`);
  const amount = bounded(amountPattern(texts));
  const alternatives = [
    ['waived', waivedPhrase],
    ['known', bounded(`${DAY}(?:[–-]${DAY})?\\s${month}(?:\\s${YEAR})?`)],
    ['known', bounded(`${YEAR}-(?:0[1-9]|1[0-2])(?:-${DAY})?`)],
    ['known', bounded('§§?\\s?\\d+(?:\\s?[a-z])?(?:[–-]\\d+)?')],
    ['known', bounded('\\d+(?:\\s?[a-z])?\\s(?:§§?(?!\\w)|kap\\.(?!\\w))')],
    ['known', bounded('\\p{Lu}{2,6} ?(?:/\\d+/\\d{4}|\\d{4}/\\d+)(?::\\d+)?')],
    ['known', bounded(`(?<!(?:${about})${SPACE})${YEAR}(?:[/–-]\\d\\d)?${isAmount}`)],
    ['loose', DIGITS],
    ['loose', amount],
  ] as const;
  const pattern = new RegExp(
    alternatives.map(([, source], index) => `(?<a${index}>${source})`).join('|'),
    'giu',
  );
  // Most texts have no numeral, and to see that takes a tenth of the time: all other alternatives have a digit.
  const hint = new RegExp(`\\p{N}|${waivedPhrase}|${amount}`, 'iu');
  return (text) => {
    if (!hint.test(text)) return [];
    return [...text.matchAll(pattern)].map((match) => {
      const index = alternatives.findIndex((_, i) => match.groups?.[`a${i}`] !== undefined);
      return { index: match.index, text: match[0], kind: alternatives[index]?.[0] ?? 'loose' };
    });
  };
}

/** Spelled-out amounts, compounds too ("tvåhundra", "trettiofem"); "en" and "ett" alone are articles. */
function amountPattern({ numberWords, amountWords }: Texts): string {
  const [, one = '', two = '', ...more] = numberWords;
  const words = [...more, two, ...amountWords, one, 'ett'].sort((a, b) => b.length - a.length);
  return `(?!(?:${one}|ett)(?![\\p{L}]))(?:${words.join('|')})+`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
