import type { Sheet } from './picture.ts';

export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Everything in a drawing of points at its place, in pixels; where the points are is for Chart.js to say. */
export interface PointPicture extends Sheet {
  plot: Plot;
  /** The ends of the axes; both begin at zero. */
  max: { x: number; y: number };
  values: { x: number; y: number }[];
}

export const pointRadius = 6;
