import { firstDay } from '../figures/time.ts';
import type { EditionData } from './tables.ts';

export interface EditionDates {
  /** The plan's own date. */
  issued: string;
  /** The day of the latest correction, else the plan's date: never the day of a build. */
  modified: string;
  /** From the first day to the last that any stated figure is for. */
  temporal?: { start: string; end: string };
}

export function findEditionDates({ edition, figures }: EditionData): EditionDates {
  const issued = edition.plan.date;
  const corrections = figures.flatMap(({ corrected }) => (corrected ? [corrected.on] : []));
  const temporal = findTemporal(
    figures.flatMap(({ period, status }) => (status === 'stated' && period ? [period] : [])),
  );
  const modified = [issued, ...corrections].sort().at(-1) ?? issued;
  return { issued, modified, ...(temporal ? { temporal } : {}) };
}

/** The days that periods cover together. */
export function findTemporal(periods: readonly string[]): { start: string; end: string } | undefined {
  const starts = periods.map(firstDay).sort();
  const ends = periods.map(endOf).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start && end ? { start, end } : undefined;
}

/** The last day of a day, month or year: "2026-02" → "2026-02-28". */
function endOf(period: string): string {
  if (period.length === 10) return period;
  const [year = 0, month = 12] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
