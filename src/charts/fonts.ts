import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

export type Weight = 400 | 600;
/** Width in pixels of a line of text in the page's font at the charts' size. */
export type Measure = (text: string, weight?: Weight) => number;

export const fontSize = 14;
export const lineHeight = 17;
export const fontFamily = 'Bilaga Sans';

// Letters outside the page's latin font would be measured in whatever font the machine has, and the
// same chart would get other coordinates elsewhere. A wide letter of ours stands in for each.
const foreign = /[^\u0020-\u00ff\u2010-\u201f\u2022\u2026\u20ac\u2212]/gu;
const joiners = /[\u200b-\u200f]|\ufe0f/gu;

let isRegistered = false;
let context: SKRSContext2D | undefined;

/** Gives the canvas the page's font, once. */
export function registerFonts(): void {
  if (isRegistered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const weight of [400, 600]) {
    const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    if (!GlobalFonts.registerFromPath(file, fontFamily)) throw new Error(`The font ${file} cannot be read.`);
  }
  isRegistered = true;
}

function measuringContext(): SKRSContext2D {
  registerFonts();
  context ??= createCanvas(1, 1).getContext('2d');
  return context;
}

/** Charts on both widths, and most charts of a kind, have many of their words in common. */
const widths = { 400: new Map<string, number>(), 600: new Map<string, number>() };

export const measure: Measure = (text, weight = 400) => {
  const known = widths[weight].get(text);
  if (known !== undefined) return known;
  const width = measureAnew(text, weight);
  widths[weight].set(text, width);
  return width;
};

function measureAnew(text: string, weight: Weight): number {
  const ctx = measuringContext();
  const font = `${weight} ${fontSize}px "${fontFamily}"`;
  if (ctx.font !== font) ctx.font = font;
  return ctx.measureText(text.replace(joiners, '').replace(foreign, 'W')).width;
}
