import type { ShareBar, SharePicture } from '../core/publish/share-picture.ts';
import { type Colour, fileColours } from './colours.ts';
import { escapeXml } from './escape-xml.ts';
import { fontFamily, measureIn, serifFamily } from './fonts.ts';
import type { Png } from './paint-svg.ts';
import { round } from './round.ts';
import { paint } from './studio.ts';
import { wrapText } from './wrap.ts';

/** The size that those who show shared links ask for. */
export const shareSize = { width: 1200, height: 630 };
const margin = 72;
const across = shareSize.width - 2 * margin;
const stripTop = 486;
const stripBottom = 566;
const full = stripBottom - stripTop;

/** A font as it is measured, and as an SVG writes it. */
interface Font {
  size: number;
  family: 'sans' | 'serif';
  weight: 400 | 600;
}
const families = {
  sans: { measured: fontFamily, written: "'Bilaga Sans 3','Source Sans 3'" },
  serif: { measured: serifFamily, written: "'Bilaga Serif 4','Source Serif 4'" },
};
const label: Font = { size: 22, family: 'sans', weight: 400 };
const value: Font = { size: 46, family: 'serif', weight: 600 };

/** The picture as a PNG: the same content gives the same bytes. */
export async function paintSharePicture(picture: SharePicture): Promise<Png> {
  return paint(await writeSharePicture(picture), 1);
}

/** The picture as an SVG, which nobody is sent: those who show links take none. */
export async function writeSharePicture(picture: SharePicture): Promise<string> {
  const strip = await knownStrip(picture.bars, picture.threshold);
  const title = writeTitle(picture.title);
  return svg(
    shareSize.width,
    shareSize.height,
    box(0, 0, shareSize.width, shareSize.height, 'paper'),
    writeHead(picture),
    title.written,
    writeFigures(picture, Math.max(title.bottom + 84, 372)),
    writeBars(picture, strip),
  );
}

function svg(width: number, height: number, ...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

function write(
  text: string,
  x: number,
  y: number,
  font: Font,
  colour: Colour = 'ink',
  isAtEnd = false,
): string {
  const { written } = families[font.family];
  const anchor = isAtEnd ? ' text-anchor="end"' : '';
  return `<text x="${round(x)}" y="${round(y)}"${anchor} font-family="${written}" font-size="${font.size}" font-weight="${font.weight}" fill="${fileColours[colour]}">${escapeXml(text)}</text>`;
}

function box(x: number, y: number, width: number, height: number, colour: Colour): string {
  return `<path fill="${fileColours[colour]}" d="${outline(x, y, width, height)}"/>`;
}

function outline(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h-${round(width)}z`;
}

function writeHead({ region, edition }: SharePicture): string {
  return [
    write(region, margin, 84, { size: 26, family: 'sans', weight: 600 }),
    write(edition, shareSize.width - margin, 84, { size: 24, family: 'sans', weight: 400 }, 'quiet', true),
    box(margin, 106, across, 3, 'ink'),
  ].join('');
}

/** As large as three lines allow; `bottom` is the last baseline. */
function writeTitle(title: string): { written: string; bottom: number } {
  const fitting = [76, 60, 50, 42]
    .map((size) => ({ size, lines: breakLines(title, serif(size)) }))
    .find(({ size, lines }) => size === 42 || lines.length <= (size > 60 ? 1 : size > 50 ? 2 : 3));
  const { size, lines } = fitting ?? { size: 42, lines: [] };
  const baseline = (index: number) => 130 + size + index * size * 1.15;
  return {
    written: lines.map((line, index) => write(line, margin, baseline(index), serif(size))).join(''),
    bottom: lines.length === 0 ? 0 : baseline(lines.length - 1),
  };
}

const serif = (size: number): Font => ({ size, family: 'serif', weight: 600 });

function writeFigures({ figures }: SharePicture, y: number): string {
  const width = across / Math.max(2, figures.length);
  return figures
    .map((figure, index) => {
      const x = margin + index * width;
      const [first = '', ...rest] = breakLines(figure.label, label, width - 28);
      const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
      const written = lines.map((line, at) =>
        write(line, x, y + (at - lines.length + 1) * 27, label, 'quiet'),
      );
      return written.join('') + write(figure.value, x, y + 56, value);
    })
    .join('');
}

/** All centres of an operator by size; the lit ones are what the page is about. */
function writeBars(
  { lit, threshold, caption }: SharePicture,
  { background, placeOf, heightOf }: Strip,
): string {
  const line = stripBottom - heightOf({ value: threshold });
  return [
    `<image x="${margin}" y="${stripTop}" width="${across}" height="${full}" href="${background}"/>`,
    ...[...lit].map((id) => {
      const place = placeOf.get(id);
      if (!place) return '';
      const [left, right] = [Math.floor(margin + place.x), Math.ceil(margin + place.x + place.width)];
      const height = heightOf(place.bar);
      // Among very many a bar as thin as the others would not be seen.
      const width = Math.max(place.width, 2);
      return (
        box(left, stripTop, right - left, full, 'paper') +
        box(margin + place.x, stripBottom - height, width, height, place.bar.tone)
      );
    }),
    `<path stroke="${fileColours.ink}" stroke-width="2" stroke-dasharray="8 6" d="M${margin} ${round(line)}h${across}"/>`,
    write(caption, margin, stripBottom + 34, label, 'quiet'),
  ].join('');
}

/** The strip with no bar lit, as the address of a picture, and where each bar stands in it. */
interface Strip {
  background: string;
  placeOf: Map<string, { bar: ShareBar; x: number; width: number }>;
  heightOf(bar: Pick<ShareBar, 'value'>): number;
}

const strips = new WeakMap<readonly ShareBar[], Promise<Strip>>();

/** Painted once for all pictures that have it. */
function knownStrip(bars: readonly ShareBar[], threshold: number): Promise<Strip> {
  const known = strips.get(bars) ?? paintStrip(bars, threshold);
  strips.set(bars, known);
  return known;
}

async function paintStrip(bars: readonly ShareBar[], threshold: number): Promise<Strip> {
  const most = Math.max(threshold, ...bars.map(({ value }) => value));
  const step = across / Math.max(1, bars.length);
  const heightOf: Strip['heightOf'] = ({ value }) => (value / most) * full;
  const width = Math.min(step * 0.72, 40);
  const outlines = bars.map((bar, index) =>
    outline(index * step, full - heightOf(bar), width, heightOf(bar)),
  );
  const unlit = `<path fill="${fileColours.other}" opacity="0.3" d="${outlines.join('')}"/>`;
  const png = await paint(svg(across, full, box(0, 0, across, full, 'paper'), unlit), 1);
  return {
    background: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    placeOf: new Map(bars.map((bar, index) => [bar.id, { bar, x: index * step, width }])),
    heightOf,
  };
}

/** As even as they can be, the space at a break left out. */
function breakLines(text: string, { size, family, weight }: Font, width: number = across): string[] {
  const font = `${weight} ${size}px "${families[family].measured}"`;
  return wrapText(text, width, (line) => measureIn(font, line)).map((line) => line.trimEnd());
}
