import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** What a slip of the hand makes of a number's digits. */
type Slip = 'point' | 'zeros' | 'order' | 'less' | 'more';

/** So many digits are alike by chance only seldom. */
const MANY = 3;

/** Values with the digits that were, as a slip leaves them. Advice: a correction that says why is none. */
export function followSlips({ head, index }: Comparison): Draft[] {
  return index.allFacts().flatMap((fact): Draft[] => {
    const slip = findSlip(fact);
    return slip ? [draft('old-number', { title: head.texts.t(`change.slip.${slip}`) }, [fact.id])] : [];
  });
}

function findSlip({ before, after, parts, swappedWith }: FactChange): Slip | undefined {
  const [was, is] = [before?.figure?.value, after?.figure?.value];
  // Numbers in two units are not held against each other.
  const isOtherUnit = before?.figure?.unit !== after?.figure?.unit;
  const isTold = swappedWith !== undefined || isOtherUnit || parts.some(({ part }) => part === 'corrected');
  if (was == null || is == null || was === is || isTold) return undefined;
  const [old, now] = [was, is].map((value) => String(Math.abs(value)).replace('.', '')) as [string, string];
  const isWhole = Number.isInteger(was) && Number.isInteger(is);
  if (significant(old) === significant(now)) return was === -is ? undefined : isWhole ? 'zeros' : 'point';
  if (isWhole && Math.max(old.length, now.length) < MANY) return undefined;
  if (old.length === now.length) return isOtherOrder(old, now) ? 'order' : undefined;
  if (isWithout(old, now)) return 'less';
  return isWithout(now, old) ? 'more' : undefined;
}

/** "048" and "4800" → "48" */
function significant(digits: string): string {
  return digits.replace(/^0+|0+$/g, '');
}

/** Two that stand side by side have changed places. */
function isOtherOrder(old: string, now: string): boolean {
  const at = [...old].findIndex((digit, index) => digit !== now[index]);
  return old.slice(0, at) + old[at + 1] + old[at] + old.slice(at + 2) === now;
}

/** Whether a number is another without one of its digits. */
function isWithout(longer: string, shorter: string): boolean {
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
