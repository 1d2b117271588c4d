import type { Tone } from '../core/charts/chart.ts';
import type { RangeTone } from '../core/charts/range-chart.ts';

export type Paint = Tone | RangeTone | 'axis' | 'reference' | 'range' | 'scale' | 'tick' | 'point';

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
  range: '#060708',
  scale: '#070809',
  outcome: '#08090a',
  previous: '#090a0b',
  national: '#0a0b0c',
  target: '#0b0c0d',
  median: '#0c0d0e',
  tick: '#0d0e0f',
  point: '#0e0f10',
};

const paintOf = new Map(Object.entries(sentinels).map(([paint, colour]) => [colour, paint as Paint]));

export const findPaint = (colour: string): Paint | undefined => paintOf.get(colour.toLowerCase());
