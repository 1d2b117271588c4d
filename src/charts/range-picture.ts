import type { RangeTone } from '../core/charts/range-chart.ts';
import type { Axis, LineMark, TextMark } from './picture.ts';

export interface ToneLine extends LineMark {
  tone: RangeTone;
}

/** Everything in the drawing of a range at its place, in pixels. */
export interface RangePicture {
  width: number;
  height: number;
  axis: Axis;
  band?: { from: number; to: number };
  /** The middle of the band, and how thick it is. */
  centre: number;
  thickness: number;
  /** Where the scale's line lies. */
  scale: number;
  /** Where each that the band spans stands. */
  ticks: number[];
  lines: ToneLine[];
  texts: TextMark[];
}
