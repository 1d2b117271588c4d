/** What a line across the range means. */
export type RangeTone = 'outcome' | 'previous' | 'national' | 'target' | 'median';

export interface RangeMark {
  tone: RangeTone;
  value: number;
  /** What it is, with the value: "riket 88,3 %". */
  label: string;
}

/**
 * One indicator on its own scale, from zero: how far the centres reach, and where the whole, the nation and the
 * target stand. Two indicators never share a scale.
 */
export interface RangeChart {
  /** Kebab-case, unique on the site; prefixes every id inside the drawing. */
  id: string;
  title: string;
  /** Sentences computed from the numbers. */
  description: string;
  /** The end of the scale, with its label: "100 %". */
  max: number;
  maxLabel: string;
  /** From the lowest centre to the highest; absent when the source does not say. */
  band?: { from: number; to: number; fromLabel: string; toLabel: string };
  marks: RangeMark[];
}

/** The least round end of a scale that has room for a value; a percentage over a half ends at 100. */
export function roundMaximum(value: number, isPercent: boolean): number {
  if (isPercent && value > 50) return Math.max(100, value);
  const size = 10 ** Math.floor(Math.log10(value || 1));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((factor) => factor * size >= value - 1e-9) ?? 10;
  return Number((step * size).toPrecision(6));
}
