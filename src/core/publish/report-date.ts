import { lastDay } from '../figures/time.ts';

/**
 * The day that a build is made for: REPORT_DATE ("2026-07-01"), else SOURCE_DATE_EPOCH (seconds), else none.
 * Never the clock: the same input gives the same pages.
 */
export function parseReportDate(settings: Readonly<Record<string, string | undefined>>): string | undefined {
  const { REPORT_DATE: day, SOURCE_DATE_EPOCH: seconds } = settings;
  if (day) {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
    if (!isDay) throw new Error(`REPORT_DATE is "${day}", but must be a day like 2026-07-01`);
    return day;
  }
  if (!seconds) return undefined;
  const time = Number(seconds) * 1000;
  if (!Number.isFinite(time))
    throw new Error(`SOURCE_DATE_EPOCH is "${seconds}", but must be seconds since 1970`);
  return new Date(time).toISOString().slice(0, 10);
}

/** Something was to happen before the day, and no source says that it did. */
export function hasPassed(
  due: { date: string; isSettled: boolean },
  reportDate: string | undefined,
): boolean {
  return reportDate !== undefined && !due.isSettled && lastDay(due.date) < reportDate;
}
