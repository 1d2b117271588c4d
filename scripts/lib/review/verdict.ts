import type { ReviewOptions } from './options.ts';
import type { Review } from './schema.ts';

/** Whether the change is to be stopped: by faults, or that it cannot be built; by figures without a source too; or by nothing. */
export function isRefused(
  { checklist, problems, strange }: Review,
  failOn: ReviewOptions['failOn'],
): boolean {
  if (failOn === 'none') return false;
  const isBad = (...ids: string[]) => checklist.some(({ id, state }) => ids.includes(id) && state === 'bad');
  const isFaulty = problems.length > 0 || strange.length > 0 || isBad('site');
  return isFaulty || (failOn === 'unsourced' && isBad('sources', 'numerals'));
}
