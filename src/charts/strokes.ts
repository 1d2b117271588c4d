import type { Colour } from './colours.ts';
import type { Paint } from './paints.ts';
import type { Shape } from './read-shapes.ts';

/** How a line is drawn, in a page and in a picture alike. */
export interface Stroke {
  colour: Colour;
  width: number;
  dash?: readonly number[];
  /** Paper on either side parts it from what it crosses. */
  halo?: number;
}

export const strokes: Partial<Record<Paint, Stroke>> = {
  axis: { colour: 'quiet', width: 1 },
  scale: { colour: 'quiet', width: 1 },
  tick: { colour: 'own', width: 1 },
  // Paper between the dashes: ink alone would drown in a dark bar.
  reference: { colour: 'ink', width: 1.5, dash: [4, 3], halo: 1.5 },
  outcome: { colour: 'own', width: 4, halo: 6 },
  previous: { colour: 'quiet', width: 2, dash: [2, 2], halo: 6 },
  national: { colour: 'ink', width: 2, halo: 6 },
  target: { colour: 'ink', width: 2, dash: [5, 3], halo: 6 },
  median: { colour: 'quiet', width: 2, halo: 6 },
};

/** A bar of zero has no edge either; its "0" stands at the axis. */
export const isNothing = ({ paint, width }: Shape): boolean =>
  strokes[paint] === undefined && Math.round(width * 10) === 0;

/** The edge lies inside the bar, so that a patterned bar is as long as a plain one. */
export function insideEdge({ x, y, width, height }: Shape): Omit<Shape, 'paint'> & { edge: number } {
  const edge = Math.min(1, width);
  return { x: x + edge / 2, y: y + edge / 2, width: width - edge, height: Math.max(0, height - edge), edge };
}
