import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { ShareBar, SharePicture } from '../core/publish/share-picture.ts';
import { type Colour, fileColours } from './colours.ts';
import { fontFamily, registerFonts } from './fonts.ts';

/** The size that those who show shared links ask for. */
export const shareSize = { width: 1200, height: 630 };
const margin = 72;
const across = shareSize.width - 2 * margin;
const serif = 'Bilaga Serif';
const strip = { top: 486, bottom: 566 };

let hasSerif = false;
// They are painted over: the memory of a new one each time would be given back late.
const idleCanvases: Canvas[] = [];

/** The picture as a PNG, packed while others are painted: the same content gives the same bytes. */
export async function paintSharePicture(picture: SharePicture): Promise<Buffer> {
  registerFonts();
  registerSerif();
  const canvas = idleCanvases.pop() ?? createCanvas(shareSize.width, shareSize.height);
  paint(canvas.getContext('2d'), picture);
  const png = await canvas.encode('png');
  idleCanvases.push(canvas);
  return png;
}

function paint(ctx: SKRSContext2D, picture: SharePicture): void {
  ctx.fillStyle = fileColours.paper;
  ctx.fillRect(0, 0, shareSize.width, shareSize.height);
  paintHead(ctx, picture);
  const bottom = paintTitle(ctx, picture.title);
  paintFigures(ctx, picture, Math.max(bottom + 84, 372));
  paintBars(ctx, picture);
}

function registerSerif(): void {
  if (hasSerif) return;
  const { resolve } = createRequire(import.meta.url);
  const file = resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2');
  if (!GlobalFonts.registerFromPath(file, serif)) throw new Error(`The font ${file} cannot be read.`);
  hasSerif = true;
}

function write(
  ctx: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: Colour = 'ink',
): void {
  ctx.font = font;
  ctx.fillStyle = fileColours[colour];
  ctx.fillText(text, x, y);
}

function paintHead(ctx: SKRSContext2D, { region, edition }: SharePicture): void {
  write(ctx, region, margin, 84, `600 26px "${fontFamily}"`);
  ctx.textAlign = 'right';
  write(ctx, edition, shareSize.width - margin, 84, `400 24px "${fontFamily}"`, 'quiet');
  ctx.textAlign = 'left';
  ctx.fillStyle = fileColours.ink;
  ctx.fillRect(margin, 106, across, 3);
}

/** As large as three lines allow; gives the last baseline. */
function paintTitle(ctx: SKRSContext2D, title: string): number {
  for (const size of [76, 60, 50, 42]) {
    ctx.font = `600 ${size}px "${serif}"`;
    const lines = balance(ctx, title, across);
    if (lines.length > (size > 60 ? 1 : size > 50 ? 2 : 3) && size > 42) continue;
    const top = 130 + size;
    lines.forEach((line, index) => {
      write(ctx, line, margin, top + index * size * 1.15, `600 ${size}px "${serif}"`);
    });
    return top + (lines.length - 1) * size * 1.15;
  }
  return 0;
}

function paintFigures(ctx: SKRSContext2D, { figures }: SharePicture, y: number): void {
  const width = across / Math.max(2, figures.length);
  figures.forEach(({ label, value }, index) => {
    const x = margin + index * width;
    ctx.font = `400 22px "${fontFamily}"`;
    const [first = '', ...rest] = wrap(ctx, label, width - 28);
    const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
    lines.forEach((line, at) => {
      write(ctx, line, x, y + (at - lines.length + 1) * 27, `400 22px "${fontFamily}"`, 'quiet');
    });
    write(ctx, value, x, y + 56, `600 46px "${serif}"`);
  });
}

/** All centres of an operator by size; the lit ones are what the page is about. */
function paintBars(ctx: SKRSContext2D, { bars, lit, threshold, caption }: SharePicture): void {
  const { background, placeOf, heightOf } = knownStrip(bars, threshold);
  ctx.drawImage(background, margin, strip.top);
  for (const id of lit) {
    const place = placeOf.get(id);
    if (!place) continue;
    const [left, right] = [Math.floor(margin + place.x), Math.ceil(margin + place.x + place.width)];
    ctx.fillStyle = fileColours.paper;
    ctx.fillRect(left, strip.top, right - left, strip.bottom - strip.top);
    ctx.fillStyle = fileColours[place.bar.tone];
    // Among very many a bar as thin as the others would not be seen.
    const width = Math.max(place.width, 2);
    ctx.fillRect(margin + place.x, strip.bottom - heightOf(place.bar), width, heightOf(place.bar));
  }
  ctx.strokeStyle = fileColours.ink;
  ctx.lineWidth = 2;
  ctx.setLineDash([8, 6]);
  ctx.beginPath();
  ctx.moveTo(margin, strip.bottom - heightOf({ value: threshold }));
  ctx.lineTo(margin + across, strip.bottom - heightOf({ value: threshold }));
  ctx.stroke();
  ctx.setLineDash([]);
  write(ctx, caption, margin, strip.bottom + 34, `400 22px "${fontFamily}"`, 'quiet');
}

/** The strip with no bar lit, and where each bar stands in it. */
interface Strip {
  background: Canvas;
  placeOf: Map<string, { bar: ShareBar; x: number; width: number }>;
  heightOf(bar: Pick<ShareBar, 'value'>): number;
}

const strips = new WeakMap<readonly ShareBar[], Strip>();

/** Painted once for all pictures that have it. */
function knownStrip(bars: readonly ShareBar[], threshold: number): Strip {
  const known = strips.get(bars) ?? paintStrip(bars, threshold);
  strips.set(bars, known);
  return known;
}

function paintStrip(bars: readonly ShareBar[], threshold: number): Strip {
  const most = Math.max(threshold, ...bars.map(({ value }) => value));
  const step = across / Math.max(1, bars.length);
  const full = strip.bottom - strip.top;
  const heightOf: Strip['heightOf'] = ({ value }) => (value / most) * full;
  const width = Math.min(step * 0.72, 40);
  const background = createCanvas(across, full);
  const ctx = background.getContext('2d');
  ctx.fillStyle = fileColours.paper;
  ctx.fillRect(0, 0, across, full);
  ctx.globalAlpha = 0.3;
  ctx.fillStyle = fileColours.other;
  bars.forEach((bar, index) => {
    ctx.fillRect(index * step, full - heightOf(bar), width, heightOf(bar));
  });
  const placeOf = new Map(bars.map((bar, index) => [bar.id, { bar, x: index * step, width }]));
  return { background, placeOf, heightOf };
}

/** No line much shorter than the others: the narrowest that needs no more lines. */
function balance(ctx: SKRSContext2D, text: string, width: number): string[] {
  const lines = wrap(ctx, text, width);
  for (let narrower = width; narrower > width / 2; narrower -= 20) {
    const next = wrap(ctx, text, narrower);
    if (next.length > lines.length) break;
    lines.splice(0, lines.length, ...next);
  }
  return lines;
}

function wrap(ctx: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && ctx.measureText(`${last} ${word}`).width <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
