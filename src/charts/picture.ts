import type { Tone } from '../core/charts/chart.ts';

export type Layout = 'wide' | 'narrow';
export type Anchor = 'start' | 'middle' | 'end';

/** A text at its place. `y` is the baseline of the first line; the lines joined are the exact text. */
export interface TextMark {
  x: number;
  y: number;
  anchor: Anchor;
  lines: string[];
  style: 'plain' | 'strong' | 'missing' | 'quiet';
  /** An edge in the colour of the paper, where a reference line runs behind the text. */
  halo: boolean;
}

/** A bar as the canvas is asked to draw it; where it ends is for Chart.js to say. */
export interface BarMark {
  value: number;
  centre: number;
  tone: Tone;
}

export interface Swatch {
  x: number;
  y: number;
  tone: Tone;
}

/** The value axis: from `min` at `left` to `max` at `right`, zero always within. */
export interface Axis {
  min: number;
  max: number;
  left: number;
  right: number;
}

export interface LineMark {
  x: number;
  top: number;
  bottom: number;
}

/** Everything in the drawing at its place, in pixels, before anything is drawn. */
export interface Picture {
  width: number;
  height: number;
  axis: Axis;
  /** The zero line. */
  base: LineMark;
  bars: BarMark[];
  thickness: number;
  lines: LineMark[];
  swatches: Swatch[];
  texts: TextMark[];
}

/** Where a value is on the axis. */
export const pixelOf = (axis: Axis, value: number): number =>
  axis.left + ((value - axis.min) / (axis.max - axis.min)) * (axis.right - axis.left);

export const swatchSize = { width: 16, height: 12 };

/** What every drawing has, whatever its kind. */
export type Sheet = Pick<Picture, 'width' | 'height' | 'texts'>;
