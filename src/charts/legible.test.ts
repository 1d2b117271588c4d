import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BarChart } from '../core/charts/chart.ts';
import { drawChart, type Layout } from './draw.ts';
import { examples } from './examples.ts';
import { lineHeight, measure } from './fonts.ts';
import { layOut } from './layout.ts';
import type { TextMark } from './picture.ts';

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The letters of a line reach this far over and under its baseline; the font is 14 px. */
const [over, under] = [10, 3];

function boxesOf({ x, y, anchor, lines, style }: TextMark): Box[] {
  return lines.map((text, index) => {
    // The space at a break is no letter.
    const width = measure(text.trimEnd(), style === 'strong' ? 600 : 400);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const base = y + index * lineHeight;
    return { text, left, right: left + width, top: base - over, bottom: base + under };
  });
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const { three, twelve, twentyEight, sixty, longNames } = examples;
const cases = [three, twelve, twentyEight, sixty, longNames].flatMap((chart: BarChart) =>
  (['wide', 'narrow'] as const).map((layout: Layout) => ({ name: `${chart.id}, ${layout}`, chart, layout })),
);

describe.each(cases)('the drawing of $name', ({ chart, layout }) => {
  const picture = layOut(chart, layout, measure);
  const boxes = picture.texts.flatMap(boxesOf).filter(({ text }) => text !== '');

  test('has no text over another', () => {
    const pairs = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => [a.text, b.text]),
    );
    expect(pairs).toEqual([]);
  });

  test('has every text whole within it', () => {
    const cut = boxes.filter(
      ({ left, right, top, bottom }) =>
        left < -1 || right > picture.width + 1 || top < 0 || bottom > picture.height + 1,
    );
    expect(cut).toEqual([]);
  });

  test('weighs at most 3 kB compressed', () => {
    expect(gzipSync(drawChart(chart, layout)).length).toBeLessThanOrEqual(3000);
  });
});
