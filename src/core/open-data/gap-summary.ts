import type { FigureRecord } from './figure-record.ts';
import type { EditionData } from './tables.ts';

/** How many centres lack a measure that others have, and why. */
export interface MeasureGap {
  measure: string;
  label: string;
  period: string | null;
  missing: number;
  of: number;
  /** The reasons, each once. */
  reasons: FigureRecord['status'][];
}

/** The measures of centres that are not known for all, the fewest gaps first. */
export function listMeasureGaps({ edition, figures }: EditionData): MeasureGap[] {
  const ofCentres = figures.filter(
    ({ kind, measure, period }) =>
      kind === 'centre' && edition.plan.measures[measure] && edition.plan.measures[measure].period === period,
  );
  return [...Map.groupBy(ofCentres, ({ measure }) => measure)]
    .flatMap(([measure, all]): MeasureGap[] => {
      const gaps = all.filter(({ value }) => value === null);
      const [first] = all;
      if (!first || gaps.length === 0) return [];
      const reasons = [...new Set(gaps.map(({ status }) => status))];
      return [
        {
          measure,
          label: first.measure_label,
          period: first.period,
          missing: gaps.length,
          of: all.length,
          reasons,
        },
      ];
    })
    .sort((a, b) => a.missing - b.missing);
}
