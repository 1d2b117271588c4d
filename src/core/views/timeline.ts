import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import {
  buildDecision,
  type DecisionSubject,
  type DecisionView,
  type DueView,
  listNaming,
} from './decision-view.ts';

/** Something that is to happen, and what it follows from. */
export interface Upcoming {
  due: DueView;
  decision: DecisionView;
}

export interface TimelineYear {
  /** "2026", or undefined for what no source dates. */
  year?: string;
  decisions: DecisionView[];
}

/**
 * What is to happen after the edition's date, in order, to all or to one subject.
 * There is no clock: the page says what the plan says.
 */
export function findUpcoming(model: Model, edition: Edition, subject?: DecisionSubject): Upcoming[] {
  const { formats } = model;
  return (subject ? listNaming(model, subject) : model.decisions)
    .map((entity) => buildDecision(model, entity))
    .flatMap((decision) => decision.due.map((due) => ({ due, decision })))
    .filter(({ due }) => due.done === undefined && isAfter(due.date, edition.plan.date))
    .sort(
      (a, b) =>
        formats.compare(a.due.date, b.due.date) || formats.compare(a.decision.title, b.decision.title),
    );
}

/** All decisions and proposals, the latest year first, those without a date last. */
export function buildTimeline(model: Model): TimelineYear[] {
  const years = new Map<string | undefined, DecisionView[]>();
  for (const decision of model.decisions.map((entity) => buildDecision(model, entity))) {
    const year = decision.date?.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), decision]);
  }
  const newestFirst = (a: DecisionView, b: DecisionView) =>
    model.formats.compare(b.date ?? '', a.date ?? '') || model.formats.compare(a.title, b.title);
  return [...years]
    .sort(([a = ''], [b = '']) => model.formats.compare(b, a))
    .map(([year, decisions]) => ({ ...(year ? { year } : {}), decisions: decisions.sort(newestFirst) }));
}

/**
 * Dates are as exact as the source: a month is after a day only when it begins after that day's month, but of
 * the day's own year something may still come.
 */
function isAfter(date: string, day: string): boolean {
  const length = Math.min(date.length, day.length);
  return length === 4 ? date >= day.slice(0, 4) : date.slice(0, length) > day.slice(0, length);
}
