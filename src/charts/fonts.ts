import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

export type Weight = 400 | 600;
/** Width in pixels of a line of text in the page's font at the charts' size. */
export type Measure = (text: string, weight?: Weight) => number;

export const fontSize = 14;
export const lineHeight = 17;
export const fontFamily = 'Bilaga Sans';
export const serifFamily = 'Bilaga Serif';

// Letters outside the page's latin font would be measured in whatever font the machine has, and the
// same chart would get other coordinates elsewhere. A wide letter of ours stands in for each.
const foreign = /[^\u0020-\u00ff\u2010-\u201f\u2022\u2026\u20ac\u2212]/gu;
const joiners = /[\u200b-\u200f]|\ufe0f/gu;

/** The fonts as files, by the family that drawings name; the page has its own, cut to the signs that it shows. */
const files: Record<string, readonly string[]> = {
  [fontFamily]: [
    'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
    'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  ],
  [serifFamily]: ['source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
};
const { resolve } = createRequire(import.meta.url);
const pathOf = (file: string) => resolve(`@expo-google-fonts/${file}`);
export const fontFiles: readonly string[] = Object.values(files).flat().map(pathOf);

let context: SKRSContext2D | undefined;

function measuringContext(): SKRSContext2D {
  if (context) return context;
  for (const [family, names] of Object.entries(files))
    for (const file of names.map(pathOf))
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`The font ${file} cannot be read.`);
  context = createCanvas(1, 1).getContext('2d');
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
  return measureIn(`${weight} ${fontSize}px "${fontFamily}"`, text);
}

/** Width in pixels in any font, as CSS has it in short: `600 46px "Bilaga Serif"`. */
export function measureIn(font: string, text: string): number {
  const ctx = measuringContext();
  if (ctx.font !== font) ctx.font = font;
  return ctx.measureText(text.replace(joiners, '').replace(foreign, 'W')).width;
}
