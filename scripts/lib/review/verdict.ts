import type { ReviewOptions } from './options.ts';
import type { Review } from './schema.ts';

/** Whether the change is to be stopped: by faults, by figures without a source too, or by nothing. */
export function isRefused(
  { checklist, problems, strange }: Review,
  failOn: ReviewOptions['failOn'],
): boolean {
  if (failOn === 'none') return false;
  const isFaulty = problems.length > 0 || strange.length > 0;
  if (failOn === 'faults') return isFaulty;
  return (
    isFaulty || checklist.some(({ id, state }) => (id === 'sources' || id === 'numerals') && state === 'bad')
  );
}
