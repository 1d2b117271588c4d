import { findOtherKeys } from './alike.ts';
import type { FactChange, FactState, PartChange } from './change.ts';
import type { Side } from './side.ts';
import type { SubjectAt } from './subjects.ts';

type ListFact = Pick<FactChange, 'subject' | 'path' | 'before' | 'after' | 'parts'>;

/** What has sections, and the folder of content/ that their texts stand in. */
const FOLDERS: Readonly<Record<string, string>> = { plan: 'plans', document: 'documents' };

/**
 * Sections under another id: their texts stand where the others stood, and say about the same. By their keys in
 * content/; of what has another id itself each of them has another key, and one with another id is known by the new
 * name of the whole too.
 */
export function matchSections(base: Side, head: Side, old: SubjectAt, now: SubjectAt): [string, string][] {
  if (FOLDERS[now.kind] === undefined) return [];
  const [before, after] = [readSections(base, old), readSections(head, now)];
  const others = findOtherKeys(before, after);
  const named = [...others].map(([id, other]): [string, string] => [keyOf(now, id), keyOf(now, other)]);
  if (old.id === now.id) return named;
  const all = Object.keys(before).flatMap((id): [string, string][] => {
    const other = others.get(id) ?? id;
    return Object.hasOwn(after, other) ? [[keyOf(old, id), keyOf(now, other)]] : [];
  });
  return [...named, ...all];
}

function readSections({ workspace }: Side, subject: SubjectAt): Record<string, string | undefined> {
  const { sections = [] } = subject.data as { sections?: readonly string[] };
  return Object.fromEntries(
    sections.map((id) => [id, workspace.narratives.get(keyOf(subject, id))?.file.text]),
  );
}

/** The list of sections, with those that have another id told as that: they have neither come nor gone. */
export function tellSectionIds<T extends ListFact>(
  { workspace, texts }: Side,
  fact: T,
  renames: ReadonlyMap<string, string>,
): T {
  const { subject, path, before, after } = fact;
  if (path !== 'sections' || FOLDERS[subject.kind] === undefined) return fact;
  const [olds, nows] = [before, after].map(rawOf) as [string[], string[]];
  const ids = olds.flatMap((old): PartChange[] => {
    const key = renames.get(nameOf(subject, old));
    const now = key?.split('/').at(-1);
    if (key === undefined || now === undefined) return [];
    const name = workspace.narratives.get(key)?.section.title ?? now;
    return [{ part: 'id', label: texts.t('change.part.id.section', { name }), before: old, after: now }];
  });
  const isOther = olds.map((old) => nowOf(ids, old)).join() !== nows.join();
  return ids.length === 0 ? fact : { ...fact, parts: [...ids, ...(isOther ? fact.parts : [])] };
}

/** The members of a list as it was, those that have another id as they are read now. */
export function renameItems({ before, after, parts }: ListFact, items: readonly string[]): string[] {
  const [olds, nows] = [before, after].map(rawOf) as [string[], string[]];
  return items.map((item, index) => {
    const now = nowOf(parts, olds[index] ?? '');
    return now === olds[index] ? item : (after?.items?.[nows.indexOf(now)] ?? item);
  });
}

function rawOf(state: FactState | undefined): string[] {
  return Array.isArray(state?.raw) ? state.raw.map(String) : [];
}

function nowOf(ids: readonly PartChange[], old: string): string {
  return ids.find(({ part, before }) => part === 'id' && before === old)?.after ?? old;
}

/** Sections with another id, as they were named and are: "narrative:plans/2026-03/old" → "plans/2026-03/new". */
export function listSectionNames({ kind, subject, parts }: Pick<FactChange, 'kind' | 'subject' | 'parts'>) {
  if (kind !== 'changed') return [];
  return parts.flatMap(({ part, before = '', after = '' }): [string, string][] =>
    part === 'id' ? [[nameOf(subject, before), keyOf(subject, after)]] : [],
  );
}

function nameOf(subject: Pick<SubjectAt, 'kind' | 'id'>, section: string): string {
  return `narrative:${keyOf(subject, section)}`;
}

function keyOf({ kind, id }: Pick<SubjectAt, 'kind' | 'id'>, section: string): string {
  return `${FOLDERS[kind]}/${id}/${section}`;
}
