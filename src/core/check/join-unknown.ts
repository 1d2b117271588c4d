import { paths } from '../paths.ts';
import { type Finding, type Phrase, phrase } from './report.ts';

/** From so many places on it is not the reference that is wrong. */
const SEVERAL = 3;
/** Where it may be a slip for something that is there: nobody slips in so many places. */
const MANY = 6;
/** So many places are named, more are counted. */
const NAMED = 5;

/** What is not there. */
interface Gone {
  kind: Phrase;
  id: string;
  file: string;
}

/** What has a page and figures of its own: its kind, the folder of its file, and the start of its address. */
const PAGED = [
  ['centre', 'centres', paths.centre('')],
  ['municipality', 'municipalities', paths.municipality('')],
].map(([kind = '', folder = '', start = '']) => {
  const goneOf = (id: string): Gone => ({
    kind: phrase(`kind.${kind}`),
    id,
    file: `data/${folder}/${id}.yaml`,
  });
  return { start: start.replace(/\/+$/, '/'), goneOf };
});

/** What is gone is one fault, and not one in each file that refers to it: at the first, with the places of all. */
export function joinUnknown(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  const keys = new Map<Finding, string>();
  const add = (finding: Finding, gone: Gone | undefined) => {
    if (!gone) return;
    const key = JSON.stringify([gone.kind, gone.id, gone.file]);
    keys.set(finding, key);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  };
  for (const finding of findings) add(finding, findGone(finding));
  // The address of a figure does not say what kind of thing it is of: that a reference or a link does.
  for (const finding of findings) {
    const id = subjectOf(finding);
    const known = id === undefined ? [] : PAGED.map(({ goneOf }) => goneOf(id));
    add(
      finding,
      known.find(({ kind, file }) => groups.has(JSON.stringify([kind, id, file]))),
    );
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keys.get(finding) ?? '') ?? [];
    if (!isGone(group)) return [finding];
    return finding === group[0] ? [joinGroup(group)] : [];
  });
}

function isGone(group: readonly Finding[]): boolean {
  if (listPlaces(group.filter(({ fix }) => fix === undefined)).length >= SEVERAL) return true;
  const files = new Set(group.map(({ place }) => place.file));
  return listPlaces(group).length >= MANY && files.size >= SEVERAL;
}

function findGone({ rule, parameters = {} }: Finding): Gone | undefined {
  if (rule === 'reference/unknown') {
    const { kind, id, file } = parameters as unknown as Gone;
    return { kind, id, file };
  }
  const target = rule === 'link/unknown' ? String(parameters.target) : '';
  const paged = PAGED.find(({ start }) => target.startsWith(start));
  const [id = '', rest = ''] = target.slice(paged?.start.length).split('/');
  return paged && id !== '' && rest === '' ? paged.goneOf(id) : undefined;
}

function subjectOf({ rule, parameters = {} }: Finding): string | undefined {
  const { key, parameters: { subject } = {} } = (parameters.reason ?? {}) as Partial<Phrase>;
  const isUnknown = rule === 'prose/unknown-address' && key === 'address.unknown-subject';
  return isUnknown && subject !== undefined ? String(subject) : undefined;
}

function joinGroup(group: readonly Finding[]): Finding {
  const sorted = [...group].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [{ place, path }] = sorted as [Finding, ...Finding[]];
  const gone = group.map(findGone).find((one) => one !== undefined);
  const all = listPlaces(sorted);
  const [names, left] = [all.slice(0, NAMED).join(', '), all.length - NAMED];
  const places = left > 0 ? phrase('reference/gone.places', { names, n: left }) : names;
  return {
    ...{ rule: 'reference/gone', place, ...(path === undefined ? {} : { path }) },
    parameters: { ...gone, n: all.length, places },
    ...(gone?.kind.key === 'kind.centre' ? { hint: 'reference/gone.centre' } : {}),
  };
}

function listPlaces(group: readonly Finding[]): string[] {
  return [...new Set(group.map(({ place: { file, line } }) => `${file}:${line}`))];
}

function orderOf({ place: { file, line } }: Finding): string {
  return `${file} ${String(line).padStart(6, '0')}`;
}
