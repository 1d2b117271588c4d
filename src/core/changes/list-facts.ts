import { listFigureOwners } from '../figures/walk-figures.ts';
import type { FactChange } from './change.ts';
import { diffFileOrder } from './diff-file-order.ts';
import { diffSubject, type References, type TellingSides, type UntoldFact } from './diff-subject.ts';
import type { Owners } from './fact-state.ts';
import type { Renames, SubjectPair } from './match-subjects.ts';
import { nameSome } from './name-some.ts';
import { listSectionNames } from './section-ids.ts';
import type { Side } from './side.ts';
import { endOnce, tellFact } from './tell-fact.ts';

/** Every fact that differs between two sides, told, in the order of their subjects. */
export function listFacts(
  base: Side,
  head: Side,
  pairs: readonly SubjectPair[],
  renames: Renames,
): FactChange[] {
  const references: References = new Map();
  const both = [head, base];
  const sides: TellingSides = {
    base: { side: base, owners: ownersOf(base), both },
    head: { side: head, owners: ownersOf(head), both },
  };
  const facts = nameApart([
    ...pairs.flatMap((pair) => diffSubject(sides, pair, renames, references)),
    ...diffFileOrder(base, head),
  ]);
  const swaps = findSwaps(facts.filter((fact) => !isOneMore(head, fact)));
  const handed = findHanded(facts);
  return facts.map((fact) => {
    const other = swaps.get(fact);
    const telling = endOnce(tellFact(head, fact, other && nameOther(fact, other)));
    const names = [nameOf(fact), ...listSectionNames(fact).map(([name]) => name)];
    const places = names.flatMap((name) => references.get(name) ?? []);
    const receiver = handed.get(fact);
    const more = [
      ...(isMovedWhole(fact, facts) ? [head.texts.t('change.tell.id.same')] : []),
      ...(places.length > 0 ? [tellReferences(head, places)] : []),
      ...(receiver
        ? [head.texts.t(`change.tell.handed.${receiver.kind}`, { name: nameOther(fact, receiver) })]
        : []),
    ];
    return {
      ...fact,
      ...(places.length > 0 ? { followed: [...new Set(places)] } : {}),
      ...(other ? { swappedWith: other.id } : {}),
      telling: [telling, ...more].join(' '),
      consequences: [],
    };
  });
}

/**
 * What something was called, as references are found by it: "centre:norrby", "value:staffing.values.full"; an own
 * measure with its indicator's file: "data/indicators/2024/ekonomi.yaml#measure:rent".
 */
function nameOf({ kind, subject, file, before, from }: UntoldFact): string {
  if (kind === 'moved' && subject.kind === 'aspect') return `value:${from?.path}`;
  const [, measure] = /^measures\.([^.]+)$/.exec(from?.path ?? '') ?? [];
  if (kind === 'moved' && subject.kind === 'indicator') return `${file}#measure:${measure}`;
  return kind === 'renamed' ? `${subject.kind}:${before?.text}` : '';
}

/** Whether something stands under another key, and says what it said. */
function isMovedWhole({ kind, file, path, parts }: UntoldFact, facts: readonly UntoldFact[]): boolean {
  const isMoved = kind === 'moved' && parts.some(({ part }) => part === 'id');
  return isMoved && !facts.some((other) => other.file === file && other.path.startsWith(`${path}.`));
}

/** So many files are named, more are counted. */
const NAMED = 3;

/** How many places have followed what is called something else, and in which files. */
function tellReferences(side: Side, places: readonly string[]): string {
  const files = nameSome(side, [...new Set(places)].sort(), NAMED);
  return side.texts.plural('change.tell.references', places.length, { files });
}

/** Who a fact has exchanged values with: within one subject, what of it. */
function nameOther({ subject }: UntoldFact, other: UntoldFact): string {
  const { name } = other.subject;
  return name === subject.name && other.what.startsWith(`${name}: `)
    ? other.what.slice(name.length + 2)
    : name;
}

function ownersOf({ workspace }: Side): Owners {
  const owners = [...listFigureOwners(workspace)];
  return new Map(owners.map((owner) => [`${owner.entity.yaml.file.path}#${owner.path.join('.')}`, owner]));
}

/** Places that differ in signs which no fragment has get a number. */
function nameApart(facts: readonly UntoldFact[]): UntoldFact[] {
  const used = new Map<string, number>();
  return facts.map((fact) => {
    const count = (used.get(fact.id) ?? 0) + 1;
    used.set(fact.id, count);
    return count === 1 ? fact : { ...fact, id: `${fact.id}-${count}` };
  });
}

/** A count of centres that is one more or one less: who has one more may have what another had, and none has swapped. */
function isOneMore({ workspace }: Side, fact: UntoldFact): boolean {
  const [measure = ''] = measureOf(fact).split('@');
  const [old, now] = [fact.before?.figure?.value, fact.after?.figure?.value];
  const isCount = workspace.measures?.data[measure]?.computed_as !== undefined;
  return isCount && old != null && now != null && Math.abs(old - now) === 1;
}

/** Two figures of one measure and period that have taken each other's value, when only those two have. */
function findSwaps(facts: readonly UntoldFact[]): Map<UntoldFact, UntoldFact> {
  const byExchange = new Map<string, UntoldFact[]>();
  const exchangeOf = (fact: UntoldFact, isMirrored: boolean) => {
    const [old, now] = [fact.before?.figure?.value, fact.after?.figure?.value];
    return [measureOf(fact), ...(isMirrored ? [now, old] : [old, now])].join('|');
  };
  const valued = facts.filter(
    ({ kind, parts }) => kind === 'changed' && parts.some(({ part }) => part === 'value'),
  );
  for (const fact of valued) {
    if (fact.before?.figure?.value == null || fact.after?.figure?.value == null) continue;
    const key = exchangeOf(fact, false);
    byExchange.set(key, [...(byExchange.get(key) ?? []), fact]);
  }
  const swaps = new Map<UntoldFact, UntoldFact>();
  for (const fact of valued) {
    const [mirrored, ...others] = byExchange.get(exchangeOf(fact, true)) ?? [];
    const isOnly = others.length === 0 && byExchange.get(exchangeOf(fact, false))?.length === 1;
    if (mirrored && isOnly) swaps.set(fact, mirrored);
  }
  return swaps;
}

type WholeFact = UntoldFact & { kind: 'added' | 'removed' };

/** Figures that one has lost and another has got: the same value of one measure and period, and no third has it. */
function findHanded(facts: readonly UntoldFact[]): Map<UntoldFact, WholeFact> {
  const groups = new Map<string, WholeFact[]>();
  for (const fact of facts) {
    const value = (fact.before ?? fact.after)?.figure?.value;
    if (!isWhole(fact) || value == null) continue;
    const key = `${measureOf(fact)}|${value}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const handed = new Map<UntoldFact, WholeFact>();
  for (const [one, other, ...more] of groups.values()) {
    if (!one || !other || more.length > 0 || one.kind === other.kind) continue;
    handed.set(one, other).set(other, one);
  }
  return handed;
}

function isWhole(fact: UntoldFact): fact is WholeFact {
  return fact.kind === 'added' || fact.kind === 'removed';
}

/** "listed@2026-02" */
function measureOf({ address = '' }: UntoldFact): string {
  return address.slice(address.lastIndexOf('.', address.indexOf('@')) + 1);
}
