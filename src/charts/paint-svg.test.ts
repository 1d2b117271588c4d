import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawAll } from './draw.ts';
import { examples } from './examples.ts';
import { fontFiles } from './fonts.ts';
import { paintSvg } from './paint-svg.ts';
import { signs } from './signs.ts';

const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
const paintWhole = (svg: string) => new Resvg(svg, { font }).render().asPng();
const write = (text: string, attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="60"><text y="40" font-size="14" ${attributes}>${text}</text></svg>`;
const all = [...signs].map((sign) => `&#${sign.codePointAt(0)};`).join('');

test.each([
  [`font-family="'Source Sans 3',sans-serif"`],
  [`font-family="'Source Sans 3',sans-serif" font-weight="600"`],
  [`font-family="'Source Sans 3',sans-serif" font-style="italic"`],
  [`font-family="'Bilaga Serif 4','Source Serif 4'" font-weight="600"`],
])('the cut fonts paint every sign that they keep as the whole ones do: %s', (attributes) => {
  const svg = write(all, attributes);
  expect(Buffer.compare(paintSvg(svg, 1), paintWhole(svg))).toBe(0);
});

test('words too, which have letters closer together than signs alone', () => {
  const { svg } = drawAll(examples.three, {
    title: 'Tåget AVGÅR: Voffo fjäll 1 000',
    foot: ['Källa: Rapporten'],
  });
  expect(Buffer.compare(paintSvg(svg, 1), paintWhole(svg))).toBe(0);
});

test('a sign that only the whole fonts have is painted', () => {
  const paint = (text: string) => paintSvg(write(text, `font-family="'Source Sans 3',sans-serif"`), 1);
  expect(Buffer.compare(paint('Ж'), paint('Щ'))).not.toBe(0);
});

test('a sign of several that no font has is one box, and what follows stands after it', () => {
  const paint = (text: string) => paintSvg(write(text, `font-family="'Source Sans 3',sans-serif"`), 1);
  for (const sign of ['👨‍👩‍👧', '👍🏽', '❤️'])
    expect(Buffer.compare(paint(`Glad ${sign} ort`), paint(`Glad ${[...sign][0]} ort`)), sign).toBe(0);
});
