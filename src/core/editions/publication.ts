import { firstDay, lastDay } from '../figures/time.ts';
import type { Plan } from '../schema/plan.ts';

/**
 * How far an edition has come. Drafts and scheduled editions are seen in previews only; a withdrawn one keeps its
 * pages with a notice.
 */
export type EditionState = 'draft' | 'scheduled' | 'published' | 'withdrawn';

/**
 * The state that an edition's `publication` and the day of the build give. Without a day nothing that waits for
 * one has come.
 */
export function findState({ publication }: Plan, reportDate: string | undefined): EditionState {
  if (publication === 'draft') return 'draft';
  const { from, withdrawn } = publication ?? {};
  if (from !== undefined && (reportDate === undefined || reportDate < firstDay(from))) return 'scheduled';
  return withdrawn ? 'withdrawn' : 'published';
}

/** The day from which an edition is published: its own date unless it says another. */
export function publishedOn({ publication, date }: Plan): string {
  return (typeof publication === 'object' ? publication.from : undefined) ?? date;
}

/**
 * The day that nothing told may come after: that of the build, or that of the edition which is out, whichever is
 * later. Without a day of the build nothing is too late.
 */
export function latestDay(
  reportDate: string | undefined,
  current: { published: string } | undefined,
): string | undefined {
  if (reportDate === undefined || !current) return reportDate;
  const published = lastDay(current.published);
  return published > reportDate ? published : reportDate;
}

/** Anyone may read it. */
export function isOut(state: EditionState): boolean {
  return state === 'published' || state === 'withdrawn';
}
