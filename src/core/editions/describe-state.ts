import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';

/** "publicerad 16 mars 2026", "utkast" */
export function describeState(
  { texts, formats }: Pick<Model, 'texts' | 'formats'>,
  { state, published, plan }: Edition,
): string {
  const withdrawn = typeof plan.publication === 'object' ? plan.publication.withdrawn : undefined;
  const date = state === 'withdrawn' && withdrawn ? withdrawn.date : published;
  return texts.t(`edition.state.${state}`, { date: formats.period(date) });
}
