import { z } from 'zod';

/** Ids are file names and addresses: lower case without diacritics, permanent. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' })
  .meta({ description: 'Ett id: små bokstäver a–z, siffror och bindestreck, till exempel norrby.' });

/** Names in the vocabulary (measures, aspects, values): lower case, digits, "_" and "-". */
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/, { error: 'name' })
  .meta({ description: 'Ett namn ur vokabulären, till exempel cost_per_listed.' });

/** A component of the narrative, or a link of Markdown. */
const MARKUP = /<\/?[A-Z][^<>]*>|\[[^[\]]*\]\(/;

/** One line of text without markup: readers would see a component or a link of Markdown as it is written. */
export const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, { error: 'line' })
  .refine((text) => !MARKUP.test(text), { error: 'markup' });

/** Text in Markdown with the narrative's components; its numerals are bound, quoted or waived. */
export const prose = z
  .string()
  .trim()
  .min(1)
  .meta({ prose: true, description: 'Löpande text. Siffror binds med <Value of="…" /> som i content/.' });

const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';

/** A day, a month or a year, as exact as the source is: "2026-03-16", "2026-03", "2026". */
export const date = z
  .string()
  .regex(new RegExp(`^${YEAR}(?:-${MONTH}(?:-${DAY})?)?$`), { error: 'date' })
  .refine(isRealDate, { error: 'date' })
  .meta({
    description: 'Ett datum så exakt som källan: 2026-03-16, 2026-03 eller 2026.',
    examples: ['2026-03-16'],
  });

/** The time that a figure is for: a day, a month or a whole year. */
export const period = date.meta({
  description: 'Perioden som uppgiften avser: 2026-02 för en månad, 2025 för ett helår.',
  examples: ['2026-02', '2025'],
});

function isRealDate(text: string): boolean {
  if (text.length < 10) return true;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
