import type { Palette } from './colours.ts';
import { escapeXml } from './escape-xml.ts';
import { fontSize, lineHeight, measure } from './fonts.ts';
import type { TextMark } from './picture.ts';
import { round } from './round.ts';

/** The texts as one group of elements. */
export function writeTexts(texts: readonly TextMark[], palette: Palette): string {
  const styles: Record<TextMark['style'], string> = {
    plain: '',
    strong: ' font-weight="600"',
    missing: ` fill="${palette('quiet')}" font-style="italic"`,
    quiet: ` fill="${palette('quiet')}"`,
  };
  const halo = ` stroke="${palette('paper')}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  const write = (text: TextMark) => {
    const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
    const open = `<text x="${round(text.x)}" y="${round(text.y)}"${anchor}${styles[text.style]}${text.halo ? halo : ''}>`;
    if (text.lines.length === 1) return `${open}${escapeXml(text.lines.join(''))}</text>`;
    const lines = text.lines.map((line, index) => {
      const x = round(text.x + spaceAfter(text, line));
      return `<tspan x="${x}" y="${round(text.y + index * lineHeight)}">${escapeXml(line)}</tspan>`;
    });
    return `${open}${lines.join('')}</text>`;
  };
  return `<g fill="${palette('ink')}" font-size="${fontSize}">${texts.map(write).join('')}</g>`;
}

/** The space at a line's break counts as part of the line where that ends, or centres, at x. */
function spaceAfter({ anchor, style }: Pick<TextMark, 'anchor' | 'style'>, line: string): number {
  const space = line.endsWith(' ') ? measure(' ', style === 'strong' ? 600 : 400) : 0;
  return anchor === 'end' ? space : anchor === 'middle' ? space / 2 : 0;
}
