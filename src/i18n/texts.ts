import { core } from './sv/core.ts';
import { amountWords, months, numberWords } from './sv/number-words.ts';
import { problems } from './sv/problems.ts';
import { site } from './sv/site.ts';

const languages = {
  sv: { locale: 'sv-SE', strings: { ...core, ...problems, ...site }, numberWords, amountWords, months },
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
  /** The string of a key with its `{parameters}` filled in. */
  t(key: TextKey, parameters?: TextParameters): string;
  /** `key.one` for 1, else `key.other`; `{n}` is the number as given. */
  plural(key: string, count: number, parameters?: TextParameters): string;
  has(key: string): key is TextKey;
}

export function createTexts(language: Language): Texts {
  const { strings, ...words } = languages[language];
  const has = (key: string): key is TextKey => Object.hasOwn(strings, key);
  const t = (key: TextKey, parameters: TextParameters = {}) =>
    strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
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
