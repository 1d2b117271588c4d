import { paths } from '../../paths.ts';
import { findUpcoming, type Upcoming } from '../../views/timeline.ts';
import { findNext, groupByDate } from '../../views/upcoming-dates.ts';
import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** Where a date stands among those of its decision; undefined where it does not. */
export interface DatePlaces {
  base?: number | undefined;
  head?: number | undefined;
}

/** When the first page says that something happens next. */
export function followNext(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const [old, now] = [base, head].map((model) =>
    findNext(groupByDate(findUpcoming(model, model.edition)), model.reportDate),
  );
  if (old?.when === now?.when) return [];
  const find = (items: readonly Upcoming[] = [], isCause: (fact: FactChange, place: number) => boolean) =>
    items.flatMap(({ due, decision }) =>
      index.ofSubject('decision', decision.id, (fact) => isCause(fact, decision.due.indexOf(due))),
    );
  const isDate = ({ path }: FactChange) => /^(?:due\b.*|)$/.test(path);
  const dates = [
    ...find(now?.items, (fact, head) => isDate(fact) && !isOfOtherDate(fact, { head })),
    ...find(old?.items, (fact, base) => isDate(fact) && !isOfOtherDate(fact, { base })),
  ];
  const ofStatus = ({ path }: FactChange) => path === 'status';
  const causes = dates.length > 0 ? dates : [...find(now?.items, ofStatus), ...find(old?.items, ofStatus)];
  const ofDay = index.ofSubject('plan', head.edition.id, ({ path }) => path === 'date');
  const shown = { title: head.texts.t('change.decisions.next'), before: old?.when, after: now?.when };
  return [draft('decisions', { ...shown, href: paths.home }, causes.length > 0 ? index.sort(causes) : ofDay)];
}

/** Whether a fact is of a date of its decision, and of none that stands at these places. */
export function isOfOtherDate({ kind, path, from }: FactChange, { base, head }: DatePlaces): boolean {
  const numberOf = (place: string) => /^due\.(\d+)/.exec(place)?.[1];
  if (numberOf(path) === undefined) return false;
  const isAt = (place: string, wanted: number | undefined) =>
    wanted !== undefined && numberOf(place) === String(wanted);
  const isWhole = /^due\.\d+$/.test(path);
  const isOld = !(isWhole && kind === 'added') && isAt(from?.path ?? path, base);
  const isNew = !(isWhole && kind === 'removed') && isAt(path, head);
  return !isOld && !isNew;
}
