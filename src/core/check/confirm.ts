import { numberWords } from '../../i18n/sv/number-words.ts';

/** Further words for small numbers, as documents write them. */
const OTHER_WORDS: Record<number, readonly string[]> = {
  0: ['ingen', 'inga', 'inget', 'saknar', 'saknas'],
  1: ['ett', 'enda'],
  2: ['båda', 'bägge'],
};

/** True when a page has the number as documents write it: "15 949", "15949", "0,36", "tolv". The sign is told in words. */
export function hasNumber(page: string, value: number): boolean {
  const size = Math.abs(value);
  const words =
    Number.isInteger(size) && size <= 20 ? [numberWords[size] ?? '', ...(OTHER_WORDS[size] ?? [])] : [];
  return numberPattern(size).test(page) || (words.length > 0 && wordPattern(words).test(page));
}

/** The number with or without marks between thousands, decimal comma or point, zeros after it. */
function numberPattern(size: number): RegExp {
  const [whole = '', fraction = ''] = String(size).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '[ \\u00a0\\u202f.,]?');
  const decimals = fraction === '' ? '(?:[.,]0+)?' : `[.,]${fraction}0*`;
  // "949" and "15" are not in "15 949".
  const before = whole.length === 3 ? '|\\d ' : '';
  const after = whole.length <= 3 ? '|[ \\u00a0]\\d{3}(?!\\d)' : '';
  return new RegExp(`(?<!\\d|\\d[.,\\u00a0]${before})${grouped}${decimals}(?!\\d|[.,]\\d${after})`);
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}

/** True when a page has the words, whatever its line ends and hyphens; "[…]" parts what stands apart. */
export function hasWords(page: string, words: string): boolean {
  const text = fold(page);
  return words.split(/\[…\]|…/).every((part) => text.includes(fold(part)));
}

/** Letters and digits only: text extracted from PDF breaks lines and words anywhere, and text recognition loses accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%=+−§/]/gu, '');
}
