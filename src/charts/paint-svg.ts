import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { signs } from './signs.ts';

/**
 * The fonts of `npm run fonts`, cut to those signs and renamed for it. Fonts are read anew for each picture: these
 * take a small part of the time of whole ones, and give the same picture.
 */
const cut = ['bilaga-sans-400', 'bilaga-sans-400-italic', 'bilaga-sans-600', 'bilaga-serif-600'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url)),
);
const other = new RegExp(`[^\\n${signs.replace(/[\\\]^-]/g, '\\$&')}]`, 'u');

/** Signs that make one of several, as a family is of its members: where fonts lack it, it is one box. */
const joined =
  /(\p{Extended_Pictographic})(?:[\u200d\ufe0f]|\p{Emoji_Modifier}|(?<=\u200d)\p{Extended_Pictographic})+/gu;

export type Png = Uint8Array<ArrayBuffer>;

/** An SVG file as a PNG. @param scale dots to each of its pixels. */
export function paintSvg(svg: string, scale: number): Png {
  const isCommon = !other.test(svg);
  const font = {
    // The same drawing has the same bytes on every machine, whatever fonts and processor that has.
    loadSystemFonts: false,
    fontFiles: isCommon ? cut : [...fontFiles],
    // What a chart's file ends its list of fonts with; the whole ones stand in that list.
    defaultFontFamily: 'Bilaga Sans 3',
  };
  const painted = isCommon ? svg : svg.replace(joined, '$1');
  return new Uint8Array(new Resvg(painted, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng());
}
