import type { Palette } from './colours.ts';
import type { Shape } from './read-shapes.ts';
import { round } from './round.ts';
import { insideEdge, isNothing, type Stroke, strokes } from './strokes.ts';

/** The shapes as elements, their patterns first. `id` begins every id. */
export function writeShapes(id: string, shapes: readonly Shape[], palette: Palette): string {
  const tones = (['proposed', 'other'] as const).filter((tone) => shapes.some(({ paint }) => paint === tone));
  const defs = tones.map((tone) => writePattern(id, tone, palette)).join('');
  const drawn = shapes.map((shape) => writeShape(id, shape, palette)).join('');
  return (defs && `<defs>${defs}</defs>`) + drawn;
}

function writePattern(id: string, tone: 'proposed' | 'other', palette: Palette): string {
  const open = `<pattern id="${id}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse"`;
  return tone === 'proposed'
    ? `${open} patternTransform="rotate(45)"><path fill="${palette('proposed-base')}" d="M0 0h6v6H0z"/><path fill="${palette('proposed')}" d="M0 0h2v6H0z"/></pattern>`
    : `${open}><path fill="${palette('paper')}" d="M0 0h6v6H0z"/><path fill="${palette('other')}" d="M1 1h2v2H1zM4 4h2v2H4z"/></pattern>`;
}

function writeShape(id: string, shape: Shape, palette: Palette): string {
  const { paint, x, y, width, height } = shape;
  const stroke = strokes[paint];
  if (stroke) return writeLine(shape, stroke, palette);
  if (isNothing(shape)) return '';
  if (paint === 'point') {
    return `<circle fill="${palette('own')}" stroke="${palette('paper')}" cx="${round(x + width / 2)}" cy="${round(y + height / 2)}" r="${round(width / 2)}"/>`;
  }
  if (paint === 'own') return `<rect fill="${palette('own')}" ${box(x, y, width, height)}/>`;
  const inside = insideEdge(shape);
  const inner = box(inside.x, inside.y, inside.width, inside.height);
  if (paint === 'range') return `<rect fill="${palette('wash')}" stroke="${palette('own')}" ${inner}/>`;
  const colour = palette(paint === 'proposed' ? 'proposed' : 'other');
  return `<rect fill="url(#${id}-${paint})" stroke="${colour}" stroke-width="${round(inside.edge)}" ${inner}/>`;
}

function writeLine({ x, y, width, height }: Shape, stroke: Stroke, palette: Palette): string {
  const way = width > height ? `h${round(width)}` : `v${round(height)}`;
  const path = `d="M${round(x)} ${round(y)}${way}"`;
  const size = stroke.width === 1 ? '' : ` stroke-width="${stroke.width}"`;
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : '';
  const halo = stroke.halo
    ? `<path stroke="${palette('paper')}" stroke-width="${stroke.halo}" ${path}/>`
    : '';
  return `${halo}<path stroke="${palette(stroke.colour)}"${size}${dash} ${path}/>`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}
