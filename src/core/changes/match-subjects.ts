import type { DataPath } from '../parse/yaml.ts';
import type { Aspect } from '../schema/aspect.ts';
import { findOtherKeys } from './alike.ts';
import { dataKey } from './same-data.ts';
import { matchSections } from './section-ids.ts';
import type { Side } from './side.ts';
import { listSubjects, SUBJECT_KINDS, type SubjectAt } from './subjects.ts';

/** One subject at both sides, or at one. */
export interface SubjectPair {
  base?: SubjectAt;
  head?: SubjectAt;
}

/**
 * What subjects are called in head, by kind and what they are called in base: "centre:old" → "new". A word of an aspect
 * is called by its place: "value:staffing.values.old" → "new"; a section by its text: "narrative:plans/2026-03/old".
 */
export type Renames = ReadonlyMap<string, string>;

/** A shorter text may be said of several. */
const LONG = 40;

/** Kinds that share a file, where each stands at its place. */
const WORDS = ['measure', 'aspect', 'term'] as const;

/**
 * Pairs subjects by kind and id, and those whose id is another by name, figures or place; `unread` files are left out.
 */
export function matchSubjects(
  base: Side,
  head: Side,
  unread: ReadonlySet<string>,
): { pairs: SubjectPair[]; renames: Renames } {
  const [olds, nows] = [base, head].map((side) => {
    const all = [...listSubjects(side)].filter(([, { entity }]) => !unread.has(entity.yaml.file.path));
    return new Map(all);
  }) as [Map<string, SubjectAt>, Map<string, SubjectAt>];
  const renames = new Map<string, string>();
  const traces = new Map<string, SubjectAt>();
  for (const [key, subject] of olds) {
    if (nows.has(key)) continue;
    for (const trace of tracesOf(subject)) if (!traces.has(trace)) traces.set(trace, subject);
  }
  const others = matchWords(olds, nows);
  const pairs: SubjectPair[] = [];
  const gone = new Map([...olds].filter(([key]) => !nows.has(key)));
  for (const [key, now] of nows) {
    const same = olds.get(key);
    const old =
      same ??
      [...tracesOf(now).map((trace) => traces.get(trace)), others.get(key)].find(
        (found) => found && gone.has(keyOf(found)),
      );
    if (old && !same) {
      gone.delete(keyOf(old));
      renames.set(keyOf(old), now.id);
    }
    pairs.push({ head: now, ...(old ? { base: old } : {}) });
    if (old?.kind === 'aspect') for (const [place, name] of matchValues(old, now)) renames.set(place, name);
    const sections = old ? matchSections(base, head, old, now) : [];
    for (const [place, name] of sections) renames.set(`narrative:${place}`, name);
  }
  for (const old of gone.values()) pairs.push({ base: old });
  const { formats } = head;
  const order = (pair: SubjectPair) => {
    const { kind = 'region', name = '', id = '' } = pair.head ?? pair.base ?? {};
    return { kind: SUBJECT_KINDS.indexOf(kind), name, id };
  };
  const keyed = pairs.map((pair) => ({ pair, ...order(pair) }));
  keyed.sort((a, b) => a.kind - b.kind || formats.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { pairs: keyed.map(({ pair }) => pair), renames };
}

/** By the key of head, what stood at the same place of the file and said about the same: "measure:new". */
function matchWords(olds: ReadonlyMap<string, SubjectAt>, nows: ReadonlyMap<string, SubjectAt>) {
  return new Map(
    WORDS.flatMap((wanted) => {
      const [before, after] = [olds, nows].map((all) =>
        Object.fromEntries(
          [...all].flatMap(([key, { kind, data }]) => (kind === wanted ? [[key, data] as const] : [])),
        ),
      ) as [Record<string, unknown>, Record<string, unknown>];
      return [...findOtherKeys(before, after)].map(([old, now]) => [now, olds.get(old)] as const);
    }),
  );
}

/** The words of an aspect that stand under other keys. */
function matchValues(old: SubjectAt, now: SubjectAt): [string, string][] {
  const [before = {}, after = {}] = [old, now].map(({ data }) => (data as Aspect).values);
  return [...findOtherKeys(before, after)].map(([key, name]) => [`value:${old.id}.values.${key}`, name]);
}

function keyOf({ kind, id }: SubjectAt): string {
  return `${kind}:${id}`;
}

/** What a subject is known by under another id: its name, its figures' values, and its own words. */
function tracesOf({ kind, name, id, data }: SubjectAt): string[] {
  const year = kind === 'indicator' ? id.slice(0, 4) : '';
  const values = listValues(data, []);
  const figures = values.length > 1 ? [`${kind}${year}#${dataKey(values)}`] : [];
  const words = wordsOf(data);
  return [`${kind}${year}:${name}`, ...figures, ...(words === undefined ? [] : [`${kind}${year}=${words}`])];
}

/** What is told of a subject, where it is long enough to be told of it alone. */
function wordsOf(data: unknown): string | undefined {
  const { text, summary, definition } = Object(data) as Record<string, unknown>;
  return [text, summary, definition].find(
    (one): one is string => typeof one === 'string' && one.length > LONG,
  );
}

/** The stated values of a subject with their places. */
function listValues(data: unknown, path: DataPath): [string, unknown][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]): [string, unknown][] =>
    key === 'value' && typeof value === 'number'
      ? [[path.join('.'), value]]
      : listValues(value, [...path, key]),
  );
}
