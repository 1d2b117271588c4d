import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { signs } from './signs.ts';

/**
 * The fonts of `npm run fonts`, cut to those signs and renamed for it. Fonts are read anew for each picture: these
 * take a fourth of the time of whole ones, and give the same picture.
 */
const cut = ['bilaga-sans-400', 'bilaga-sans-400-italic', 'bilaga-sans-600', 'bilaga-serif-600'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url)),
);
const other = new RegExp(`[^\\n${signs.replace(/[\\\]^-]/g, '\\$&')}]`, 'u');

export type Png = Uint8Array<ArrayBuffer>;

/** An SVG file as a PNG. @param scale dots to each of its pixels. */
export function paintSvg(svg: string, scale: number): Png {
  const font = {
    // The same drawing has the same bytes on every machine, whatever fonts and processor that has.
    loadSystemFonts: false,
    fontFiles: other.test(svg) ? [...fontFiles] : cut,
    // What a chart's file ends its list of fonts with; the whole ones stand in that list.
    defaultFontFamily: 'Bilaga Sans 3',
  };
  return new Uint8Array(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng());
}
