import type { DataPath } from '../parse/yaml.ts';
import { dataKey } from './same-data.ts';
import type { Side } from './side.ts';
import { listSubjects, SUBJECT_KINDS, type SubjectAt } from './subjects.ts';

/** One subject at both sides, or at one. */
export interface SubjectPair {
  base?: SubjectAt;
  head?: SubjectAt;
}

/** What subjects are called in head, by kind and what they are called in base: "centre:old" → "new". */
export type Renames = ReadonlyMap<string, string>;

/** Pairs subjects by kind and id, and those whose id is another by name or figures; `unread` files are left out. */
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
  const pairs: SubjectPair[] = [];
  const gone = new Map([...olds].filter(([key]) => !nows.has(key)));
  for (const [key, now] of nows) {
    const same = olds.get(key);
    const old =
      same ??
      tracesOf(now)
        .map((trace) => traces.get(trace))
        .find((found) => found && gone.has(keyOf(found)));
    if (old && !same) {
      gone.delete(keyOf(old));
      renames.set(keyOf(old), now.id);
    }
    pairs.push({ head: now, ...(old ? { base: old } : {}) });
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

function keyOf({ kind, id }: SubjectAt): string {
  return `${kind}:${id}`;
}

/** What a subject is known by under another id: its figures' values, and its name. */
function tracesOf({ kind, name, id, data }: SubjectAt): string[] {
  const year = kind === 'indicator' ? id.slice(0, 4) : '';
  const values = listValues(data, []);
  const figures = values.length > 1 ? [`${kind}${year}#${dataKey(values)}`] : [];
  return [`${kind}${year}:${name}`, ...figures];
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
