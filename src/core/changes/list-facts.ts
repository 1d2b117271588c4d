import { listFigureOwners } from '../figures/walk-figures.ts';
import type { FactChange } from './change.ts';
import { diffFileOrder } from './diff-file-order.ts';
import { diffSubject, type TellingSides, type UntoldFact } from './diff-subject.ts';
import type { Owners } from './fact-state.ts';
import type { Renames, SubjectPair } from './match-subjects.ts';
import type { Side } from './side.ts';
import { tellFact } from './tell-fact.ts';

/** Every fact that differs between two sides, told, in the order of their subjects. */
export function listFacts(
  base: Side,
  head: Side,
  pairs: readonly SubjectPair[],
  renames: Renames,
): FactChange[] {
  const references = new Map<string, number>();
  const both = [head, base];
  const sides: TellingSides = {
    base: { side: base, owners: ownersOf(base), both },
    head: { side: head, owners: ownersOf(head), both },
  };
  const facts = nameApart([
    ...pairs.flatMap((pair) => diffSubject(sides, pair, renames, references)),
    ...diffFileOrder(base, head),
  ]);
  const swaps = findSwaps(facts);
  return facts.map((fact) => {
    const other = swaps.get(fact);
    // What is quoted may end as a sentence does.
    const telling = tellFact(head, fact, other && nameOther(fact, other)).replace(/([.!?]”?)\./g, '$1');
    const { kind, subject, before } = fact;
    const count = kind === 'renamed' ? (references.get(`${subject.kind}:${before?.text}`) ?? 0) : 0;
    const more = count > 0 ? [head.texts.plural('change.tell.references', count)] : [];
    return {
      ...fact,
      ...(other ? { swappedWith: other.id } : {}),
      telling: [telling, ...more].join(' '),
      consequences: [],
    };
  });
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

/** Two figures of one measure and period that have taken each other's value, when only those two have. */
function findSwaps(facts: readonly UntoldFact[]): Map<UntoldFact, UntoldFact> {
  const byExchange = new Map<string, UntoldFact[]>();
  const exchangeOf = ({ address = '', before, after }: UntoldFact, isMirrored: boolean) => {
    const [old, now] = [before?.figure?.value, after?.figure?.value];
    const measure = address.slice(address.lastIndexOf('.', address.indexOf('@')) + 1);
    return [measure, ...(isMirrored ? [now, old] : [old, now])].join('|');
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
