import { changes as englishChanges } from './en/changes.ts';
import { checkReport as englishReport } from './en/check-report.ts';
import { problems as englishProblems } from './en/problems.ts';
import { changes } from './sv/changes.ts';
import { charts } from './sv/charts.ts';
import { checkReport } from './sv/check-report.ts';
import { core } from './sv/core.ts';
import { documents } from './sv/documents.ts';
import { editions } from './sv/editions.ts';
import { indicators } from './sv/indicators.ts';
import { amountWords, months, numberWords } from './sv/number-words.ts';
import { openData } from './sv/open-data.ts';
import { problems } from './sv/problems.ts';
import { approximations, countedWords, linkTexts } from './sv/prose-words.ts';
import { reading } from './sv/reading.ts';
import { review } from './sv/review.ts';
import { search } from './sv/search.ts';
import { site } from './sv/site.ts';
import { trust } from './sv/trust.ts';

/** What the workspace's language calls things: pages and texts are Swedish, whatever the check speaks. */
const swedish = {
  ...{ numberWords, amountWords, months },
  ...{ countedWords, approximations, linkTexts: new Set<string>(linkTexts) },
};

const strings = {
  ...core,
  ...changes,
  ...charts,
  ...problems,
  ...reading,
  ...review,
  ...search,
  ...checkReport,
  ...documents,
  ...editions,
  ...indicators,
  ...openData,
  ...site,
  ...trust,
};

const languages = {
  sv: { ...swedish, locale: 'sv-SE', strings },
  // Programmers read faults in English; what it does not have is in Swedish.
  en: {
    ...swedish,
    locale: 'en-GB',
    strings: { ...strings, ...englishProblems, ...englishReport, ...englishChanges },
  },
};

export type Language = keyof typeof languages;
export type TextKey = keyof (typeof languages)['sv']['strings'];
export type TextParameters = Readonly<Record<string, string | number>>;

export interface Texts {
  /** BCP 47 tag for Intl, e.g. "sv-SE". */
  locale: string;
  /** The words for 0, 1, 2 … as the language spells them out. */
  numberWords: readonly string[];
  /** Further spelled-out amounts: "hälften", "tusen". */
  amountWords: readonly string[];
  /** Names of the months, January first. */
  months: readonly string[];
  /** Words after which a number like 2025 is an amount and no year. */
  countedWords: readonly string[];
  /** Words before which it is: "cirka". */
  approximations: readonly string[];
  /** Link texts that say nothing out of their sentence, in lower case: "här". */
  linkTexts: ReadonlySet<string>;
  /** The string of a key with its `{parameters}` filled in. */
  t(key: TextKey, parameters?: TextParameters): string;
  /** `key.one` for 1, else `key.other`; `{n}` is the number as given. */
  plural(key: string, count: number, parameters?: TextParameters): string;
  has(key: string): key is TextKey;
}

/** A text in turns: words, the name of a parameter, words, and so on to the last words. */
type Template = readonly string[];

const splitTemplate = (text: string): Template => text.split(/\{(\w+)\}/);

function fill(template: Template, parameters: TextParameters): string {
  let text = '';
  for (const [index, part] of template.entries()) {
    text += index % 2 === 0 ? part : (parameters[part] ?? `{${part}}`);
  }
  return text;
}

export function createTexts(language: Language): Texts {
  const { strings, ...words } = languages[language];
  const has = (key: string): key is TextKey => Object.hasOwn(strings, key);
  const split = new Map<TextKey, Template>();
  const templateOf = (key: TextKey): Template => {
    const known = split.get(key);
    if (known) return known;
    const template = splitTemplate(strings[key]);
    split.set(key, template);
    return template;
  };
  const t = (key: TextKey, parameters?: TextParameters) =>
    parameters === undefined ? strings[key] : fill(templateOf(key), parameters);
  return {
    ...words,
    t,
    has,
    plural(key, count, parameters = {}) {
      const form = `${key}.${count === 1 ? 'one' : 'other'}`;
      if (!has(form)) throw new Error(`No text for "${form}"`);
      return t(form, { n: count, ...parameters });
    },
  };
}
