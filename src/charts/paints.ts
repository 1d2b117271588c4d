import type { Tone } from '../core/chart.ts';

export type Paint = Tone | 'axis' | 'reference';

/**
 * The canvas knows no CSS variables, so each meaning is drawn in a colour of its own
 * that is found again in what the canvas writes.
 */
export const sentinels: Record<Paint, string> = {
  own: '#010203',
  proposed: '#020304',
  other: '#030405',
  axis: '#040506',
  reference: '#050607',
};

const paintOf = new Map(Object.entries(sentinels).map(([paint, colour]) => [colour, paint as Paint]));

export const findPaint = (colour: string): Paint | undefined => paintOf.get(colour.toLowerCase());
