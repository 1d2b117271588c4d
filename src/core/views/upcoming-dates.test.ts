import { expect, test } from 'vitest';
import type { Upcoming } from './timeline.ts';
import { findNext, groupByDate } from './upcoming-dates.ts';

const on = (date: string, title: string) =>
  ({ due: { date, when: date, isSettled: false }, decision: { title } }) as unknown as Upcoming;
const dates = groupByDate([on('2030', 'a'), on('2030-05', 'b'), on('2030-10', 'c'), on('2030-10', 'd')]);

test('what happens in the same month stands together', () => {
  expect(dates.map(({ date, items }) => [date, items.map(({ decision }) => decision.title)])).toEqual([
    ['2030', ['a']],
    ['2030-05', ['b']],
    ['2030-10', ['c', 'd']],
  ]);
});

test('a month comes next rather than a year, and what has passed does not', () => {
  expect(findNext(dates, undefined)?.date).toBe('2030-05');
  expect(findNext(dates, '2030-07-01')?.date).toBe('2030-10');
  expect(findNext(dates, '2030-11-01')?.date).toBe('2030');
  expect(findNext(dates, '2031-01-01')).toBeUndefined();
});
