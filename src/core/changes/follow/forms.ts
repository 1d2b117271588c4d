import type { Figure } from '../../figures/figure.ts';
import type { FactChange } from '../change.ts';
import type { FactIndex } from './fact-index.ts';

/** Among the causes of a figure: what measures and indicators are called, and how their values are written. */
export interface Forms {
  /** Of another value: not what it is called, and how it is written last, or not at all where it is written as it was. */
  ofValue(ids: readonly string[], isWritten: boolean): string[];
  /** What is another number follows from that first, and then from how it is written. */
  putLast(ids: readonly string[]): string[];
}

export function createForms(index: FactIndex): Forms {
  const facts = [...index.factsOfKind('measure'), ...index.factsOfKind('indicator')];
  const [forms, labels] = [isForm, isLabel].map((is) => new Set(facts.filter(is).map(({ id }) => id)));

  return { ofValue, putLast };

  function ofValue(ids: readonly string[], isWritten: boolean): string[] {
    const others = ids.filter((id) => !labels?.has(id) && (isWritten || !forms?.has(id)));
    return putLast(others.length > 0 ? others : ids);
  }

  function putLast(ids: readonly string[]): string[] {
    const isLast = (id: string) => forms?.has(id) || labels?.has(id);
    return [...ids.filter((id) => !isLast(id)), ...ids.filter(isLast)];
  }
}

/** Of a measure or an indicator: its unit. */
export function isForm({ path }: FactChange): boolean {
  return /(?:^|\.)(?:unit|decimals)\b/.test(path);
}

/** Of a measure or an indicator: what it is called. */
function isLabel({ path }: FactChange): boolean {
  return /^title$|\.label$/.test(path);
}

/** Whether both have a number, and its unit is another. */
export function isWrittenOtherwise(before: Figure | undefined, after: Figure | undefined): boolean {
  if (before?.value == null || after?.value == null) return false;
  const form = ({ measure: { unit, decimals } }: Figure) => JSON.stringify([unit.one, unit.other, decimals]);
  return form(before) !== form(after);
}
