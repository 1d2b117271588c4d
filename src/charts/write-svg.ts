import type { BarChart, Tone } from '../core/chart.ts';
import { escapeXml } from './escape-xml.ts';
import { fontSize, lineHeight, measure } from './fonts.ts';
import type { Paint } from './paints.ts';
import type { Layout, TextMark } from './picture.ts';
import type { Shape } from './read-shapes.ts';

/** The drawing as the page has it: colours are CSS variables, ids are the chart's own, nothing is inline style. */
export function writeSvg(
  chart: Pick<BarChart, 'id' | 'title' | 'description'>,
  layout: Layout,
  picture: { width: number; height: number; texts: TextMark[] },
  shapes: Shape[],
): string {
  const id = escapeXml(`${chart.id}-${layout}`);
  const { width, height } = picture;
  const tones = (['proposed', 'other'] as const).filter((tone) => shapes.some(({ paint }) => paint === tone));
  const defs = tones.map((tone) => writePattern(id, tone)).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${layout}" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    defs && `<defs>${defs}</defs>`,
    shapes.map((shape) => writeShape(id, shape)).join(''),
    `<g fill="var(--chart-ink)" font-size="${fontSize}">${picture.texts.map(writeText).join('')}</g>`,
    '</svg>',
  ].join('');
}

function writePattern(id: string, tone: Exclude<Tone, 'own'>): string {
  const open = `<pattern id="${id}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse"`;
  return tone === 'proposed'
    ? `${open} patternTransform="rotate(45)"><path fill="var(--chart-proposed-base,var(--chart-paper))" d="M0 0h6v6H0z"/><path fill="var(--chart-proposed)" d="M0 0h2v6H0z"/></pattern>`
    : `${open}><path fill="var(--chart-paper)" d="M0 0h6v6H0z"/><path fill="var(--chart-other)" d="M1 1h2v2H1zM4 4h2v2H4z"/></pattern>`;
}

function writeShape(id: string, { paint, x, y, width, height }: Shape): string {
  const down = `d="M${round(x)} ${round(y)}v${round(height)}"`;
  if (paint === 'axis') return `<path stroke="var(--chart-quiet)" ${down}/>`;
  if (paint === 'reference') {
    // Paper between the dashes: ink alone would drown in a dark bar.
    const dash = `stroke="var(--chart-ink)" stroke-width="1.5" stroke-dasharray="4 3"`;
    return `<path stroke="var(--chart-paper)" stroke-width="1.5" ${down}/><path ${dash} ${down}/>`;
  }
  if (paint === 'scale')
    return `<path stroke="var(--chart-quiet)" d="M${round(x)} ${round(y)}h${round(width)}"/>`;
  const mark = marks[paint];
  if (mark) {
    // Paper around the line parts it from the band.
    return `<path stroke="var(--chart-paper)" stroke-width="6" ${down}/><path ${mark} ${down}/>`;
  }
  // A bar of zero has no edge either; its "0" stands at the axis.
  if (round(width) === 0) return '';
  if (paint === 'own') return `<rect fill="var(--chart-own)" ${box(x, y, width, height)}/>`;
  if (paint === 'range') {
    return `<rect fill="var(--spruce-wash)" stroke="var(--chart-own)" ${box(x + 0.5, y + 0.5, Math.max(0, width - 1), height - 1)}/>`;
  }
  // The edge lies inside the bar, so that a patterned bar is as long as a plain one.
  const edge = Math.min(1, width);
  const inner = box(x + edge / 2, y + edge / 2, width - edge, height - edge);
  return `<rect fill="url(#${id}-${paint})" stroke="var(--chart-${paint})" stroke-width="${round(edge)}" ${inner}/>`;
}

/** The lines of a range chart; each has its label beside it, so the kind of line only helps. */
const marks: Partial<Record<Paint, string>> = {
  outcome: 'stroke="var(--chart-own)" stroke-width="4"',
  previous: 'stroke="var(--chart-quiet)" stroke-width="2" stroke-dasharray="2 2"',
  national: 'stroke="var(--chart-ink)" stroke-width="2"',
  target: 'stroke="var(--chart-ink)" stroke-width="2" stroke-dasharray="5 3"',
  median: 'stroke="var(--chart-quiet)" stroke-width="2"',
};

const styles: Record<TextMark['style'], string> = {
  plain: '',
  strong: ' font-weight="600"',
  missing: ' fill="var(--chart-quiet)" font-style="italic"',
  quiet: ' fill="var(--chart-quiet)"',
};
const halo = ' stroke="var(--chart-paper)" stroke-width="5" stroke-linejoin="round" paint-order="stroke"';

function writeText(text: TextMark): string {
  const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
  const open = `<text x="${round(text.x)}" y="${round(text.y)}"${anchor}${styles[text.style]}${text.halo ? halo : ''}>`;
  if (text.lines.length === 1) return `${open}${escapeXml(text.lines.join(''))}</text>`;
  const lines = text.lines.map((line, index) => {
    const x = round(text.x + spaceAfter(text, line));
    return `<tspan x="${x}" y="${round(text.y + index * lineHeight)}">${escapeXml(line)}</tspan>`;
  });
  return `${open}${lines.join('')}</text>`;
}

/** The space at a line's break counts as part of the line where that ends, or centres, at x. */
function spaceAfter({ anchor, style }: TextMark, line: string): number {
  const space = line.endsWith(' ') ? measure(' ', style === 'strong' ? 600 : 400) : 0;
  return anchor === 'end' ? space : anchor === 'middle' ? space / 2 : 0;
}

function box(x: number, y: number, width: number, height: number): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

/** One decimal is a tenth of a pixel; `+` drops a trailing ".0", and `|| 0` the minus of −0. */
const round = (pixels: number): number => +pixels.toFixed(1) || 0;
