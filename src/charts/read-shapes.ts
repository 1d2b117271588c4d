import { findPaint, type Paint } from './paints.ts';

/** A bar, a swatch or a line as the canvas drew it: its meaning and its box in pixels. */
export interface Shape {
  paint: Paint;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shapes in the canvas's own SVG, in drawing order. Anything unforeseen in it is an error, not a guess. */
export function readShapes(svg: string): Shape[] {
  const shapes: Shape[] = [];
  for (const [element, name, attributes] of svg.matchAll(/<([a-z]\w*)([^>]*)>/gi)) {
    if (name === 'svg' || attributes?.includes('fill-opacity="0"')) continue;
    const paint = findPaint(find(attributes, 'stroke') ?? find(attributes, 'fill') ?? '');
    const box = name === 'path' ? boxOfPath(find(attributes, 'd') ?? '') : boxOfRect(attributes ?? '');
    if (!paint || !box) throw new Error(`The canvas drew something the charts do not know: ${element}`);
    shapes.push({ paint, ...box });
  }
  return shapes;
}

const find = (attributes: string | undefined, name: string) =>
  attributes?.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1];

function boxOfRect(attributes: string) {
  const at = (name: string) => Number(find(attributes, name) ?? 0);
  return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
}

/** Only straight lines between absolute points, e.g. "M84.5 16L160 16L160 44L84.5 44Z". */
function boxOfPath(path: string) {
  if (!/^[MLZ\d\s.,-]+$/.test(path)) return undefined;
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  if (xs.length === 0 || xs.length !== ys.length) return undefined;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
