import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';

/**
 * The time that an edition's figures are for: "Listade februari 2026, kostnad per listad 2025, övriga …".
 * Measures that the plan is built on are named; the rest share their periods.
 */
export function describeAsOf({ workspace, texts, formats }: Model, { plan }: Edition): string {
  const named: string[] = [];
  const others = new Set<string>();
  for (const [id, { period, reference }] of Object.entries(plan.measures)) {
    const label = workspace.measures?.data[id]?.label;
    const isMain = id === plan.threshold.measure || reference !== undefined;
    if (isMain && label)
      named.push(
        texts.t('table.measure-period', { measure: label.toLowerCase(), period: formats.period(period) }),
      );
    else others.add(formats.period(period));
  }
  if (others.size > 0) named.push(texts.t('footer.other-figures', { periods: formats.list([...others]) }));
  return named.join(', ');
}
