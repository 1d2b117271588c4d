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
  /** Orders names as the language does: å ä ö last. */
  compare(a: string, b: string): number;
  capitalise(text: string): string;
}

export function createFormats(texts: Texts): Formats {
  const { locale, numberWords } = texts;
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberFormat = (decimals: number) => {
    let format = numbers.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        // A value that rounds to −0 is written 0.
        signDisplay: 'negative',
      });
      numbers.set(decimals, format);
    }
    return format;
  };
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const number = (value: number, decimals = 0) => numberFormat(decimals).format(value);
  return {
    number,
    words: (value, decimals) => numberWords[value] ?? number(value, decimals),
    period(text) {
      if (text.length === 4) return text;
      const instant = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
      return (text.length === 7 ? month : day).format(instant);
    },
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0),
    capitalise: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
}
