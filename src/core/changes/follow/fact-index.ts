import type { FactChange, FactPart, SubjectKind } from '../change.ts';

/** A text of something that is computed, at both sides; empty where it is not there. */
export interface ChangedText {
  was: string;
  is: string;
}

/** Finds facts by what they are of; ids in the order of the facts. */
export interface FactIndex {
  /** Of a stated figure: all of its change, or only what changes what is computed from it. */
  ofAddress(address: string, isOfValue: boolean): string[];
  ofSubject(kind: string, id: string, isWanted?: (fact: FactChange) => boolean): string[];
  ofPage(href: string, isWanted?: (fact: FactChange) => boolean): string[];
  /** Of a subject. */
  factsOf(kind: string, id: string): readonly FactChange[];
  factsOfKind(kind: SubjectKind): readonly FactChange[];
  allFacts(): readonly FactChange[];
  /** By what they say, where texts said it as it was and say it as it is: what things are called. */
  named(texts: readonly ChangedText[]): string[];
  all(): string[];
  /** In the order of the facts, each once. */
  sort(ids: Iterable<string>): string[];
}

const VALUE_PARTS: readonly FactPart[] = ['value', 'missing', 'qualifier', 'period'];

export function createFactIndex(facts: readonly FactChange[]): FactIndex {
  const order = new Map(facts.map(({ id }, index) => [id, index]));
  const byAddress = new Map<string, FactChange[]>();
  const bySubject = new Map<string, FactChange[]>();
  const byPage = new Map<string, FactChange[]>();
  const add = (map: Map<string, FactChange[]>, key: string | undefined, fact: FactChange) => {
    if (key !== undefined) map.set(key, [...(map.get(key) ?? []), fact]);
  };
  for (const fact of facts) {
    const { subject, address, before } = fact;
    add(bySubject, `${subject.kind}:${subject.id}`, fact);
    add(byPage, subject.href, fact);
    if (fact.kind === 'renamed') add(bySubject, `${subject.kind}:${before?.text}`, fact);
    if (fact.kind === 'renamed') add(byPage, subject.href?.replace(subject.id, before?.text ?? ''), fact);
    for (const key of new Set(address ? [address, atPeriod(address, before?.figure?.period)] : []))
      add(byAddress, key, fact);
  }
  return {
    ofAddress: (address, isOfValue) =>
      (byAddress.get(address) ?? []).filter((fact) => !isOfValue || isValueChange(fact)).map(({ id }) => id),
    ofSubject: (kind, id, isWanted = () => true) =>
      (bySubject.get(`${kind}:${id}`) ?? [])
        .filter((fact) => atPlaces(fact).some(isWanted))
        .map((fact) => fact.id),
    ofPage: (href, isWanted = () => true) => (byPage.get(href) ?? []).filter(isWanted).map(({ id }) => id),
    factsOf: (kind, id) => bySubject.get(`${kind}:${id}`) ?? [],
    factsOfKind: (kind) => facts.filter(({ subject }) => subject.kind === kind),
    allFacts: () => facts,
    named: (texts) =>
      facts
        .filter((fact) => !isOfSource(fact) && texts.some((text) => isSaid(fact, text)))
        .map(({ id }) => id),
    all: () => facts.map(({ id }) => id),
    sort: (ids) => [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  };
}

/** Whether a text said what a fact was, and says what it is. */
export function isSaid(
  { subject, kind, path, address, before, after }: FactChange,
  { was, is }: ChangedText,
): boolean {
  if (address !== undefined) return false;
  const has = (text: string, part: string | undefined) =>
    part !== undefined && part.length > 1 && text.toLowerCase().includes(part.toLowerCase());
  if (path === '' && kind === 'added') return has(is, subject.name) && !has(was, subject.name);
  if (path === '' && kind === 'removed') return has(was, subject.name) && !has(is, subject.name);
  return before?.text !== after?.text && has(was, before?.text) && has(is, after?.text);
}

/** What others take from the same page of a document is another fact, though it is written alike: no name of anything. */
function isOfSource({ parts }: FactChange): boolean {
  return parts.length > 0 && parts.every(({ part }) => part === 'source');
}

/** A fact that stands under another key, at both; any other one as it is. */
export function atPlaces(fact: FactChange): FactChange[] {
  return fact.kind === 'moved' && fact.from ? [fact, { ...fact, path: fact.from.path }] : [fact];
}

function isValueChange({ kind, parts }: FactChange): boolean {
  return kind !== 'changed' || parts.some(({ part }) => VALUE_PARTS.includes(part));
}

function atPeriod(address: string, period: string | undefined): string {
  return period === undefined ? address : address.replace(/@.*$/, `@${period}`);
}
