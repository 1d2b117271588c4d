// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { Tone } from '../core/charts/chart.ts';

/** The page's own colours as they are now, light or dark. */
export interface Colours {
  ink: string;
  quiet: string;
  paper: string;
  rule: string;
  /** What a range spans. */
  band: string;
  /** Full, striped and dotted, as in the still picture. */
  fills: Record<Tone, string | CanvasPattern>;
  edges: Record<Tone, string>;
}

export function readColours(context: CanvasRenderingContext2D): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => {
    const value = style.getPropertyValue(name).trim();
    const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return alias ? style.getPropertyValue(alias).trim() : value;
  };
  const [own, proposed, other, paper] = [
    '--chart-own',
    '--chart-proposed',
    '--chart-other',
    '--chart-paper',
  ].map(read);
  const edges = { own: own ?? '', proposed: proposed ?? '', other: other ?? '' };
  return {
    ink: read('--chart-ink'),
    quiet: read('--chart-quiet'),
    rule: read('--chart-line'),
    band: read('--spruce-wash'),
    paper: paper ?? '',
    edges,
    fills: {
      own: edges.own,
      proposed: drawStripes(context, read('--chart-proposed-base'), edges.proposed),
      other: drawDots(context, paper ?? '', edges.other),
    },
  };
}

function drawStripes(
  context: CanvasRenderingContext2D,
  base: string,
  stripe: string,
): string | CanvasPattern {
  return drawTile(context, 8, base, (tile) => {
    tile.strokeStyle = stripe;
    tile.lineWidth = 2.2;
    for (const shift of [-8, 0, 8]) {
      tile.beginPath();
      tile.moveTo(shift - 1, 9);
      tile.lineTo(shift + 9, -1);
      tile.stroke();
    }
  });
}

function drawDots(context: CanvasRenderingContext2D, base: string, dot: string): string | CanvasPattern {
  return drawTile(context, 6, base, (tile) => {
    tile.fillStyle = dot;
    tile.fillRect(1, 1, 2, 2);
    tile.fillRect(4, 4, 2, 2);
  });
}

function drawTile(
  context: CanvasRenderingContext2D,
  size: number,
  base: string,
  draw: (tile: CanvasRenderingContext2D) => void,
): string | CanvasPattern {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const tile = canvas.getContext('2d');
  if (!tile) return base;
  tile.fillStyle = base;
  tile.fillRect(0, 0, size, size);
  draw(tile);
  return context.createPattern(canvas, 'repeat') ?? base;
}
