import type { Workspace } from '../parse/workspace.ts';
import type { Plan } from '../schema/plan.ts';

/** The periods of a measure among all centres together, so that no table or sum mixes periods by chance. */
export type CentrePeriods = (measure: string) => readonly string[];

export function createCentrePeriods(workspace: Workspace): CentrePeriods {
  const known = new Map<string, string[]>();
  return (measure) => {
    const found = known.get(measure);
    if (found) return found;
    const periods = new Set<string>();
    for (const { data } of workspace.centres.values()) {
      for (const period of Object.keys(data.figures[measure] ?? {})) periods.add(period);
    }
    const sorted = [...periods].sort();
    known.set(measure, sorted);
    return sorted;
  };
}

/** The period that an edition reads a measure at: the one it names, else the only one there is. */
export function findUsualPeriod(plan: Plan, measure: string, periods: readonly string[]): string | undefined {
  const [only, ...others] = periods;
  return plan.measures[measure]?.period ?? (others.length === 0 ? only : undefined);
}
