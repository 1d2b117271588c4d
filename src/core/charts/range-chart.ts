import type { ChartFrame } from './chart-frame.ts';

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
export interface RangeChart extends ChartFrame {
  kind: 'range';
  /** The ends of the scale; `min` is zero unless something lies below. */
  min: number;
  max: number;
  /** With the unit: "100 %". */
  minLabel: string;
  maxLabel: string;
  /** From the lowest centre to the highest; absent when the source does not say. */
  band?: { from: number; to: number; fromLabel: string; toLabel: string };
  /** Each of those that the band spans, where they are few enough to be seen. */
  ticks?: number[];
  marks: RangeMark[];
}

/** The least round end of a scale that has room for a value; a percentage over a half ends at 100. */
export function roundMaximum(value: number, isPercent: boolean): number {
  if (isPercent && value > 50) return Math.max(100, value);
  const size = 10 ** Math.floor(Math.log10(value || 1));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((factor) => factor * size >= value - 1e-9) ?? 10;
  return Number((step * size).toPrecision(6));
}
