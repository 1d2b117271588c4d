import { paths } from '../paths.ts';
import type { Renames } from './match-subjects.ts';

/** Attributes of components that hold an id, and of what. */
const IDS: Readonly<Record<string, string>> = {
  'Centre.id': 'centre',
  'Decision.id': 'decision',
  'Term.id': 'term',
  'Quoted.from': 'document',
  'Proposal.municipality': 'municipality',
  'SourceError.id': 'document',
};

/** Attributes of components that hold words of addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['of', 'columns']);

/** What has addresses of its own on the site. */
const PLACES: Readonly<Record<string, (id: string) => string | string[]>> = {
  plan: paths.plan,
  centre: paths.centre,
  municipality: paths.municipality,
  decision: paths.decision,
  document: paths.document,
  indicator: paths.indicator,
  compensation: paths.compensation,
  term: paths.term,
  narrative: placesOfSection,
};

/** A section of an edition; one of a document has a page of its own, or is on its document's. */
function placesOfSection(key: string): string[] {
  const [folder, of = '', id = ''] = key.split('/');
  if (folder === 'plans') return [paths.section(of, id)];
  return [paths.documentSection(of, id), `${paths.document(of)}#${id}`];
}

/** Kinds whose ids are words of addresses, e.g. of="norrby.listed", and keys of records. */
const WORDS = ['centre', 'municipality', 'measure', 'aspect'] as const;

/** A word of an address as it is called in head. */
export function renameWord(word: string, renames: Renames, used: Set<string>): string {
  for (const kind of WORDS) {
    const now = renames.get(`${kind}:${word}`);
    if (now !== undefined) {
      used.add(`${kind}:${word}`);
      return now;
    }
  }
  return word;
}

/** Addresses as head calls their words; an indicator's id is one of its own, which may be a centre's too. */
export function renameAddress(addresses: string, renames: Renames, used: Set<string>): string {
  return addresses.replace(/(?<=\bindicators\.)[^.@ ]+|[^.@ ]+/g, (word, at: number) =>
    addresses.slice(0, at).endsWith('indicators.')
      ? renameIndicator(word, renames, used)
      : renameWord(word, renames, used),
  );
}

/** An indicator has the same id in the files of its years: "indicator:2024/old". */
function renameIndicator(id: string, renames: Renames, used: Set<string>): string {
  const found = [...renames].filter(([name]) => /^indicator:\d+\//.test(name) && name.endsWith(`/${id}`));
  for (const [name] of found) used.add(name);
  return found[0]?.[1].replace(/^\d+\//, '') ?? id;
}

/** A text of base whose components and links name things as head calls them; its words are as they were. */
export function renameMarkup(text: string, renames: Renames, used: Set<string>): string {
  return text
    .replace(/<([A-Z]\w*)\b[^<>]*>/g, (tag, name: string) =>
      tag.replace(/(\s)(\w+)="([^"]*)"/g, (_, space: string, attribute: string, value: string) => {
        const now = renameAttribute(`${name}.${attribute}`, value, renames, used);
        return `${space}${attribute}="${now}"`;
      }),
    )
    .replace(/(?<=\]\()\/[^)\s]*/g, (link) => renameLink(link, renames, used));
}

function renameAttribute(place: string, value: string, renames: Renames, used: Set<string>): string {
  if (ADDRESSES.has(place.replace(/^.*\./, ''))) return renameAddress(value, renames, used);
  if (place === 'Indicator.id') return renameIndicator(value, renames, used);
  // An error is named with its document: "bilaga.hired-hours".
  const [, id = '', rest = ''] = /^([^.]*)(.*)$/.exec(value) ?? [];
  const name = `${IDS[place]}:${id}`;
  const now = renames.get(name);
  if (now === undefined) return value;
  used.add(name);
  return `${now}${rest}`;
}

function renameLink(link: string, renames: Renames, used: Set<string>): string {
  for (const [name, now] of renames) {
    const [kind = '', id = ''] = name.split(/:(.*)/);
    const [olds, nows] = [id, now].map((one) => [PLACES[kind]?.(one) ?? []].flat()) as [string[], string[]];
    const place = olds.findIndex((old) => link === old || (old.endsWith('/') && link.startsWith(old)));
    if (place < 0) continue;
    used.add(name);
    return `${nows[place]}${link.slice(olds[place]?.length)}`;
  }
  return link;
}
