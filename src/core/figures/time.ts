/** First day of a day, month or year: "2026-02" → "2026-02-01". */
export function firstDay(period: string): string {
  return `${period}-01-01`.slice(0, 10);
}

/** A day that no day of the period comes after, for comparison only: "2026-02" → "2026-02-31". */
export function lastDay(period: string): string {
  return period.length === 4 ? `${period}-12-31` : `${period}-31`.slice(0, 10);
}
