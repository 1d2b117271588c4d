import { months, numberWords } from '../../i18n/sv/number-words.ts';

/** A longer stretch of pages is none that a fact stands on. */
const MOST_NUMBERS = 20;

/** A number as a person writes it → as YAML reads it: "10 680 kr" → "10680", "1,5" → "1.5", "tolv" → "12". */
export function suggestNumber(text: string): string | undefined {
  const word = numberWords.indexOf(text.trim().toLowerCase() as (typeof numberWords)[number]);
  if (word >= 0) return String(word);
  const match = /^(?:\p{L}+\.?\s+|[~<>≈]\s*)?([-−–+]?\d[\d\s_'’.,]*)(?:\s*(?:%|[\p{L}/%]+))?\.?$/u.exec(
    text.trim(),
  );
  if (!match?.[1]) return undefined;
  const digits = match[1]
    .replace(/[\s_'’]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
    .replace(/[.,]$/, '');
  // "1.036,5" and "1,036.5": the last mark parts the decimals.
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const whole = last < 0 ? digits : digits.slice(0, last).replace(/[.,]/g, '');
  const written = last < 0 ? whole : `${whole}.${digits.slice(last + 1)}`;
  const value = Number(written);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
}

/** Several whole numbers as a person writes them → as a list: "4-5" and "s. 4–5" → "[4, 5]", "2, 3 och 7" → "[2, 3, 7]". */
export function suggestNumbers(text: string): string | undefined {
  const [, from, to] = /^\D*(\d+)\s*[-−–—]\s*(\d+)$/.exec(text.trim()) ?? [];
  const size = Number(to) - Number(from) + 1;
  if (size > 1 && size <= MOST_NUMBERS)
    return `[${Array.from({ length: size }, (_, index) => Number(from) + index).join(', ')}]`;
  const isList = /^[^\d,]*\d+(?:\s*(?:,|;|&|och|samt)\s*\d+)+$/u.test(text.trim());
  return isList ? `[${(text.match(/\d+/g) ?? []).join(', ')}]` : undefined;
}

/** A value as text: what YAML would read as something else gets quotation marks. */
export function suggestText(raw: string): string {
  return `'${raw.replaceAll("'", "''")}'`;
}

/** A date as a person writes it → "2026-03-16": "16 mars 2026", "2026/3/16", "mars 2026", "20260316". */
export function suggestDate(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  const named = /^(?:den\s+)?(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u.exec(trimmed);
  const month = named ? months.findIndex((name) => name.startsWith((named[2] ?? '').slice(0, 3))) + 1 : 0;
  if (named && month > 0) return joinDate(named[3], String(month), named[1]);
  const byYear = /^(\d{4})[-/. ]?(\d{1,2})?(?:[-/. ]?(\d{1,2}))?$/.exec(trimmed);
  if (byYear) return joinDate(byYear[1], byYear[2], byYear[3]);
  const byDay = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(trimmed);
  return byDay ? joinDate(byDay[3], byDay[2], byDay[1]) : undefined;
}

function joinDate(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const isReal =
    Number(month ?? 1) >= 1 && Number(month ?? 1) <= 12 && Number(day ?? 1) >= 1 && Number(day ?? 1) <= 31;
  return isReal && /^(?:19|20)\d\d$/.test(year) ? parts.join('-') : undefined;
}

/** A name as an id or a word of the vocabulary: "Åre hälsocentral" → "are-halsocentral". */
export function suggestId(text: string): string | undefined {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  return id === '' ? undefined : id;
}

/** A page's address as a person writes it: "https://plan.example/kommuner/Gamla" → "/kommuner/gamla/". */
function suggestPage(text: string): string | undefined {
  // A place on a page has no address that can lead on.
  if (text.includes('#')) return undefined;
  const path = text.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const steps = path.split('/').flatMap((step) => suggestId(step) ?? []);
  return steps.length === 0 ? undefined : `/${steps.join('/')}/`;
}

/** The same with a place on the page: "kommuner/are#Vägen" → "/kommuner/are/#vagen". */
function suggestAddress(text: string): string | undefined {
  const [path = '', anchor = ''] = text.split('#');
  const page = path === '' || path === '/' ? path : suggestPage(path);
  const place = suggestId(anchor);
  return page && place ? `${page}#${place}` : page || undefined;
}

const FORMS: Readonly<Record<string, (text: string) => string | undefined>> = {
  address: suggestAddress,
  date: suggestDate,
  id: suggestId,
  name: suggestId,
  page: suggestPage,
};

/** What to write where a text has not the form that a schema's fault names, if that can be told. */
export function suggestForm(form: string, text: string): string | undefined {
  const fix = Object.hasOwn(FORMS, form) ? FORMS[form]?.(text) : undefined;
  return fix === text ? undefined : fix;
}
