import { type Finding, type Phrase, phrase } from './report.ts';

/** From so many places on it is not the reference that is wrong. */
const SEVERAL = 3;
/** So many places are named, more are counted. */
const NAMED = 5;

/** What is gone is one fault, and not one in each file that refers to it: at the first, with the places of all. */
export function joinUnknown(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf(finding) ?? '') ?? [];
    if (listPlaces(group).length < SEVERAL) return [finding];
    return finding === group[0] ? [joinGroup(group)] : [];
  });
}

/** Of a reference with nothing that it may be a slip for: what is gone has no name like it. */
function keyOf({ rule, parameters = {}, fix }: Finding): string | undefined {
  if (rule !== 'reference/unknown' || fix !== undefined) return undefined;
  const { kind, id, file } = parameters;
  return JSON.stringify([kind, id, file]);
}

function joinGroup(group: readonly Finding[]): Finding {
  const sorted = [...group].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [first] = sorted as [Finding, ...Finding[]];
  const all = listPlaces(sorted);
  const [names, left] = [all.slice(0, NAMED).join(', '), all.length - NAMED];
  const places = left > 0 ? phrase('reference/gone.places', { names, n: left }) : names;
  const isCentre = (first.parameters?.kind as Phrase | undefined)?.key === 'kind.centre';
  return {
    ...first,
    rule: 'reference/gone',
    parameters: { ...first.parameters, n: all.length, places },
    ...(isCentre ? { hint: 'reference/gone.centre' } : {}),
  };
}

function listPlaces(group: readonly Finding[]): string[] {
  return [...new Set(group.map(({ place: { file, line } }) => `${file}:${line}`))];
}

function orderOf({ place: { file, line } }: Finding): string {
  return `${file} ${String(line).padStart(6, '0')}`;
}
