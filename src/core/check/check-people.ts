import { firstNames, privateMailHosts, roles } from '../../i18n/sv/people.ts';
import { onceFor } from '../once-for.ts';
import { createPlaceAt } from '../parse/places.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';
import type { Finding } from './report.ts';

/** "19800101-1234", "800101-1234", "198001011234"; days of coordination numbers are 60 more. */
const IDENTITY =
  /(?<![\d-])(?:19|20)?(\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01]))(?:[-+]?(\d{4}))(?![\d-])/g;
// Bounded, so that a long run of letters takes no longer than any other text.
const MAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const PHONE =
  /(?<![\d/.:-])(?:\+46 ?(?:\(0\))?|0)7\d(?:[ -]?\d){7}(?![\d/])|(?<![\d/.:-])0\d{1,3}-\d{2,3}(?: ?\d{2,3}){1,2}(?![\d/-])/g;
const CAPITALISED = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
/** A space, or one line break with indentation. */
const BETWEEN = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)';
const NO_PERSON = '(?!Hälso|Vård|Sjuk|Park|Gat|Torg|Kyrk|Region|Kommun|Församling|Skol)';
const NAMED = new RegExp(
  [
    `(?<![\\p{L}-])(?:${firstNames.join('|')})(?:-\\p{Lu}\\p{Ll}+)?(?:${BETWEEN}(?:af|von|de))?${BETWEEN}${NO_PERSON}${CAPITALISED}(?!\\p{L})`,
    `(?<![\\p{L}-])${CAPITALISED}${BETWEEN}\\p{Lu}\\p{Ll}+(?:sson|qvist|kvist|feldt|stedt|blad)(?!\\p{L})`,
    `(?<=(?<!\\p{L})(?:${roles.join('|')}) )${CAPITALISED} ${CAPITALISED}(?!\\p{L})`,
  ].join('|'),
  'gu',
);

/**
 * Named persons, identity numbers, private e-mail and phone in any file.
 * @param waived what may stand: names of the entities, and what region.yaml waives.
 */
export function checkPeople(files: readonly WorkspaceFile[], waived: readonly string[]): Finding[] {
  const allowed = waived.map(normalise);
  return files.flatMap((file) => {
    const placeAt = createPlaceAt(file);
    return findPeople(file).flatMap(({ rule, text, start, end }): Finding[] => {
      const sought = normalise(text);
      if (allowed.some((known) => known.includes(sought))) return [];
      const parameters = { text: rule === 'people/identity-number' ? '' : text };
      return [{ rule, place: placeAt(start, end), parameters }];
    });
  });
}

/** What looks like one in a file, allowed or not. */
const findPeople = onceFor(({ text }: WorkspaceFile) => {
  const find = (rule: string, pattern: RegExp, isFault: (match: RegExpExecArray) => boolean) =>
    [...text.matchAll(pattern)].filter(isFault).map(({ 0: found, index }) => {
      return { rule, text: found.replace(/\s+/g, ' '), start: index, end: index + found.length };
    });
  return [
    ...find('people/identity-number', IDENTITY, isIdentityNumber),
    ...find('people/e-mail', MAIL, ([address]) => isPrivateMail(address)),
    ...find('people/phone', PHONE, () => true),
    ...find('people/name', NAMED, () => true),
  ];
});

/** The last digit is a checksum; without it a number that only looks like one would be a fault. */
function isIdentityNumber([whole, date = '', last = '']: RegExpExecArray): boolean {
  // Without a hyphen, ten digits are more likely an amount.
  if (!/[-+]/.test(whole) && whole.length < 12) return false;
  const sum = [...(date + last)].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** A mailbox at a provider for private persons, or one named after a person. */
function isPrivateMail(address: string): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  const names = new Set(firstNames.map((name) => normalise(name)));
  return (
    privateMailHosts.some((known) => host === known || host.endsWith(`.${known}`)) ||
    names.has(normalise(local.split(/[._-]/)[0] ?? ''))
  );
}

function normalise(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Names that are no person's: of the region and all that it has, and what region.yaml lets stand. */
export function listNames({ region, municipalities, centres }: Workspace): string[] {
  return [
    ...(region ? [region.data.name, region.data.publisher.name] : []),
    ...(region?.data.people ?? []).map(({ text }) => text),
    ...[...municipalities.values()].flatMap(({ data }) => [data.name, data.short_name]),
    ...[...centres.values()].flatMap(({ data }) => [data.name, data.short_name, ...(data.aliases ?? [])]),
  ];
}
