import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fileColours } from './colours.ts';
import type { FileSheet } from './file-sheet.ts';
import { fontFamily, fontSize, lineHeight, registerFonts } from './fonts.ts';
import type { TextMark } from './picture.ts';
import type { Shape } from './read-shapes.ts';
import { insideEdge, isNothing, type Stroke, strokes } from './strokes.ts';
import { spaceAfter } from './write-texts.ts';

/** Two dots a pixel: sharp on paper and on good screens. */
const scale = 2;

// One canvas for all: the memory of each would be given back late.
const canvas = createCanvas(1, 1);

/** The same sheet as a PNG, painted from the same shapes and texts as the SVG is written from. */
export function paintFile(sheet: FileSheet, shapes: readonly Shape[]): Buffer {
  registerFonts();
  // Giving a canvas a size empties it, and undoes what its context was told.
  canvas.width = sheet.width * scale;
  canvas.height = sheet.height * scale;
  const ctx = canvas.getContext('2d');
  ctx.scale(scale, scale);
  ctx.fillStyle = fileColours.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.save();
  ctx.translate(sheet.left, sheet.top);
  for (const shape of shapes) paintShape(ctx, shape);
  ctx.restore();
  for (const text of sheet.texts) paintText(ctx, text);
  return canvas.toBuffer('image/png');
}

function paintShape(ctx: SKRSContext2D, shape: Shape): void {
  const { paint, x, y, width, height } = shape;
  const stroke = strokes[paint];
  if (stroke) paintLine(ctx, shape, stroke);
  if (stroke || isNothing(shape)) return;
  if (paint === 'point') {
    ctx.beginPath();
    ctx.arc(x + width / 2, y + height / 2, width / 2, 0, 2 * Math.PI);
    ctx.fillStyle = fileColours.own;
    ctx.fill();
    return;
  }
  if (paint === 'own') {
    ctx.fillStyle = fileColours.own;
    ctx.fillRect(x, y, width, height);
    return;
  }
  const inside = insideEdge(shape);
  if (paint === 'range') ctx.fillStyle = fileColours.wash;
  else ctx.fillStyle = ctx.createPattern(drawPattern(paint === 'proposed' ? 'proposed' : 'other'), 'repeat');
  ctx.fillRect(inside.x, inside.y, inside.width, inside.height);
  ctx.strokeStyle = fileColours[paint === 'range' ? 'own' : paint === 'proposed' ? 'proposed' : 'other'];
  ctx.lineWidth = inside.edge;
  ctx.strokeRect(inside.x, inside.y, inside.width, inside.height);
}

/** A tile of a pattern: slanting stripes for what is proposed, dots for other operators. */
function drawPattern(tone: 'proposed' | 'other') {
  const size = tone === 'proposed' ? 8 : 6;
  const tile = createCanvas(size, size);
  const ctx = tile.getContext('2d');
  ctx.fillStyle = fileColours[tone === 'proposed' ? 'proposed-base' : 'paper'];
  ctx.fillRect(0, 0, size, size);
  ctx.fillStyle = fileColours[tone];
  ctx.strokeStyle = fileColours[tone];
  if (tone === 'other') {
    ctx.fillRect(1, 1, 2, 2);
    ctx.fillRect(4, 4, 2, 2);
    return tile;
  }
  ctx.lineWidth = 2.2;
  for (const shift of [-size, 0, size]) {
    ctx.beginPath();
    ctx.moveTo(shift - 1, size + 1);
    ctx.lineTo(shift + size + 1, -1);
    ctx.stroke();
  }
  return tile;
}

function paintLine(ctx: SKRSContext2D, { x, y, width, height }: Shape, stroke: Stroke): void {
  const draw = (colour: string, size: number, dash: readonly number[]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = size;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + (width > height ? width : 0), y + (width > height ? 0 : height));
    ctx.stroke();
    ctx.setLineDash([]);
  };
  if (stroke.halo) draw(fileColours.paper, stroke.halo, []);
  draw(fileColours[stroke.colour], stroke.width, stroke.dash ?? []);
}

function paintText(ctx: SKRSContext2D, text: TextMark): void {
  const { style, anchor } = text;
  ctx.font = `${style === 'missing' ? 'italic ' : ''}${style === 'strong' ? 600 : 400} ${fontSize}px "${fontFamily}"`;
  ctx.textAlign = anchor === 'middle' ? 'center' : anchor;
  text.lines.forEach((line, index) => {
    const [x, y] = [text.x + spaceAfter(text, line), text.y + index * lineHeight];
    if (text.halo) {
      ctx.strokeStyle = fileColours.paper;
      ctx.lineWidth = 5;
      ctx.lineJoin = 'round';
      ctx.strokeText(line, x, y);
    }
    ctx.fillStyle = style === 'missing' || style === 'quiet' ? fileColours.quiet : fileColours.ink;
    ctx.fillText(line, x, y);
  });
}
