import { hasPassed } from '../publish/report-date.ts';
import type { Upcoming } from './timeline.ts';

/** All that is to happen at one time. */
export interface UpcomingDate {
  date: string;
  /** "oktober 2026" */
  when: string;
  items: Upcoming[];
}

/** What happens at the same time stands together, in the order that it came. */
export function groupByDate(upcoming: readonly Upcoming[]): UpcomingDate[] {
  const dates = new Map<string, UpcomingDate>();
  for (const item of upcoming) {
    const { date, when } = item.due;
    const known = dates.get(date) ?? { date, when, items: [] };
    known.items.push(item);
    dates.set(date, known);
  }
  return [...dates.values()];
}

/** The first time that lies ahead; a month before a mere year, which may mean any part of it. */
export function findNext(
  dates: readonly UpcomingDate[],
  reportDate: string | undefined,
): UpcomingDate | undefined {
  const ahead = dates.filter(({ items }) => items.some(({ due }) => !hasPassed(due, reportDate)));
  return ahead.find(({ date }) => date.length > 4) ?? ahead[0];
}
