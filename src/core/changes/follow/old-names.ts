import { listNames } from '../../check/check-people.ts';
import type { FactChange, SubjectKind } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { listLineTexts } from './field-texts.ts';
import { listTexts } from './texts.ts';
import { escapePattern, listPlaces, readWritten, type Written } from './written.ts';

/** What a reader knows them by; a term's word is a word of the language too. */
const NAMED: Partial<Record<SubjectKind, readonly string[]>> = {
  centre: ['name', 'short_name'],
  municipality: ['name', 'short_name'],
  plan: ['title'],
  document: ['title', 'short_title'],
  decision: ['title'],
  indicator: ['title'],
  compensation: ['title'],
  region: ['name', 'area'],
  measure: ['label'],
};

interface OldName {
  causes: string[];
  old: string;
  /** What it is called now: the old name may be a part of it. */
  now: string;
  kind: 'name' | 'title' | 'label';
}

/** Texts that call something what it was called. Advice: what tells of its past may. */
export function followOldNames(comparison: Comparison): Draft[] {
  const { head, index } = comparison;
  const names = listNames(head.workspace);
  const facts = (Object.keys(NAMED) as SubjectKind[])
    .flatMap((kind) => index.factsOfKind(kind))
    .filter(isOfName)
    .map((fact): OldName => {
      const [old, now] = [fact.before?.text ?? '', fact.after?.text ?? ''];
      if (fact.subject.kind !== 'measure')
        return { causes: [fact.id], old, now, kind: isName(fact) ? 'name' : 'title' };
      return { causes: [fact.id], old: withoutCapital(old), now: withoutCapital(now), kind: 'label' };
    })
    .filter(({ old, kind }) => !(kind === 'name' && names.includes(old)));
  const sought = [...facts, ...listOldTitles(comparison, names)].sort((a, b) => b.old.length - a.old.length);
  if (sought.length === 0) return [];
  const texts = listOwnTexts(comparison);
  return sought.flatMap(({ causes, old, now, kind }) => {
    // What stands inside a longer name is not this one; "Norrby hälsocentral" is told once, and not as "Norrby" too.
    const longer = [...names, now].filter((name) => createNamePattern(old).test(name));
    if (kind === 'name') names.push(old);
    const found = texts.flatMap((text) => findName(text, old, longer).map((place) => ({ text, ...place })));
    const items = listPlaces(comparison, found);
    const title = head.texts.t(`change.old-${kind}`, { name: old });
    return items.length === 0 ? [] : [draft('old-name', { title, items }, causes)];
  });
}

/** What texts of content/ were called; a single word is one of the language too, and a name may be meant itself. */
function listOldTitles({ base, head }: Comparison, names: readonly string[]): OldName[] {
  const titles = [...head.workspace.narratives.values()].map(({ section }) => section.title);
  return [...base.workspace.narratives].flatMap(([key, { section }]): OldName[] => {
    const { title: old } = section;
    const now = head.workspace.narratives.get(key)?.section.title;
    const isGone = now !== undefined && !titles.includes(old);
    return isGone && /\s/.test(old) && !names.includes(old) ? [{ causes: [], old, now, kind: 'title' }] : [];
  });
}

/** All texts that the current edition shows, those of one line too. */
export function listOwnTexts({ head }: Pick<Comparison, 'head'>): Written[] {
  const texts = [...listTexts(head, head.edition, true), ...listLineTexts(head, head.edition)];
  return texts.map(readWritten);
}

/** A measure's name of one word is said of much else. */
function isOfName({ kind, subject, path, before }: FactChange): boolean {
  if (kind !== 'changed') return false;
  if (subject.kind === 'measure') return path === `${subject.id}.label` && /\s/.test(before?.text ?? '');
  return NAMED[subject.kind]?.includes(path) ?? false;
}

/** As it stands within a sentence. */
function withoutCapital(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function isName({ subject: { kind } }: FactChange): boolean {
  return kind === 'centre' || kind === 'municipality' || kind === 'region';
}

/** Where a text says a name, outside longer ones. */
export function findName(
  { own }: Written,
  name: string,
  longer: readonly string[],
): { start: number; end: number }[] {
  const text = longer.reduce(
    (rest, other) => rest.replace(createNamePattern(other), (match) => ' '.repeat(match.length)),
    own,
  );
  return [...text.matchAll(createNamePattern(name))].map(({ 0: found, index }) => {
    return { start: index, end: index + found.length };
  });
}

/** A name in running text: "Norrby", "Norrbys"; not in "Norrbyn". What has no capital has one first in a sentence. */
export function createNamePattern(name: string): RegExp {
  const [first = ''] = name;
  const words = `(?:${escapePattern(first)}|${escapePattern(first.toUpperCase())})${escapePattern(name.slice(first.length))}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}s?(?![\\p{L}\\p{N}])`, 'gu');
}
