import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';

/** No font of the machine's own: the same drawing has the same bytes on every machine, whatever its processor. */
const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };

/** An SVG file as a PNG. @param scale dots to each of its pixels. */
export function paintSvg(svg: string, scale: number): Uint8Array {
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}
