import type { SiteChart } from './chart.ts';

/** More bars than this are no picture: nobody reads it, and a page for each would not be a page. */
const MOST_BARS = 120;
const MOST_POINTS = 500;

/** How many there are, where they are too many to draw; the table has them all. */
export function findTooMany(chart: SiteChart): number | undefined {
  const count = chart.kind === 'bars' ? chart.bars.length : chart.kind === 'points' ? chart.points.length : 0;
  return count > (chart.kind === 'points' ? MOST_POINTS : MOST_BARS) ? count : undefined;
}
