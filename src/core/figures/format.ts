import type { Texts } from '../../i18n/texts.ts';

/** Numbers, periods and lists as the language writes them. */
export interface Formats {
  /** 1036 → "1 036" (no-break space), −0.5 → "−0,5" (U+2212). */
  number(value: number, decimals?: number): string;
  /** 12 → "tolv"; above twenty, below zero or not whole: the number in digits. */
  words(value: number, decimals?: number): string;
  /** "2026-03-16" → "16 mars 2026", "2026-02" → "februari 2026", "2025" → "2025". */
  period(period: string): string;
  /** ["a", "b", "c"] → "a, b och c". */
  list(items: readonly string[]): string;
  /** Names in the language's order, told as a list; of very many the first, and how many more there are. */
  names(items: readonly string[]): string;
  /** Orders names as the language does: å ä ö last. */
  compare(a: string, b: string): number;
  capitalise(text: string): string;
}

/** A list of more than so many is read by nobody, and would stand on the page of each that is in it. */
const MOST_NAMES = 100;
const FIRST_NAMES = 20;

export function createFormats(texts: Texts): Formats {
  const { locale, numberWords } = texts;
  // The same numbers and periods are written on page after page, and to ask for one takes longer than to remember it.
  const numbersWith = remember((decimals: number) => {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // A value that rounds to −0 is written 0.
      signDisplay: 'negative',
    });
    return remember((value: number) => format.format(value));
  });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dates = remember((text: string) => {
    const instant = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
    return (text.length === 7 ? month : day).format(instant);
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const number = (value: number, decimals = 0) => numbersWith(decimals)(value);
  const compare = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  return {
    number,
    words: (value, decimals) => numberWords[value] ?? number(value, decimals),
    period: (text) => (text.length === 4 ? text : dates(text)),
    // Most lists have one item, and to ask for them takes longer than all else that is written of a source.
    list: (items) => (items.length === 1 && items[0] !== undefined ? items[0] : list.format(items)),
    names(items) {
      const sorted = items.toSorted(compare);
      if (sorted.length <= MOST_NAMES) return list.format(sorted);
      const first = sorted.slice(0, FIRST_NAMES).join(', ');
      return texts.t('list.more', { first, n: number(sorted.length - FIRST_NAMES) });
    },
    compare,
    capitalise: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
}

function remember<Key, Value extends object | string>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
