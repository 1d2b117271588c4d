import { describe, expect, test } from 'vitest';
import { type RangeChart, roundMaximum } from '../core/charts/range-chart.ts';
import { drawChart } from './draw.ts';

const whole: RangeChart = {
  kind: 'range',
  ...{
    id: 'spann',
    title: 'Svar & “kontakt”',
    description: 'Länet: 86 %.',
    question: 'Hur många?',
    axis: 'Högre är bättre',
    min: 0,
    max: 100,
    minLabel: '0',
    maxLabel: '100\u00a0%',
  },
  band: { from: 70, to: 100, fromLabel: 'lägst 70\u00a0%', toLabel: 'högst 100\u00a0%' },
  marks: [
    { tone: 'outcome', value: 86, label: 'länet 86\u00a0%' },
    { tone: 'national', value: 87, label: 'riket 87\u00a0%' },
    { tone: 'previous', value: 86, label: '2023: 86\u00a0%' },
  ],
};
const { band: _, ...bare } = whole;
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);

describe.each(['wide', 'narrow'] as const)('the drawing of a range, %s', (layout) => {
  const svg = drawChart(whole, layout);

  test('says every label once, and the ends of the scale', () => {
    const { fromLabel, toLabel } = whole.band ?? {};
    expect(textsOf(svg)).toEqual([
      ...whole.marks.map(({ label }) => label),
      fromLabel,
      toLabel,
      '0',
      whole.maxLabel,
      whole.axis,
    ]);
  });
  test('has the band from the lowest to the highest', () => {
    const [, x, width] = /<rect [^>]*x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(svg) ?? [];
    const scale = layout === 'wide' ? 636 : 296;
    expect(Number(x)).toBeCloseTo(2 + 0.7 * scale, -0.5);
    expect(Number(width)).toBeCloseTo(0.3 * scale, -0.5);
  });
  test('has no colour or style of its own', () =>
    expect(svg).not.toMatch(/ style=|font-family|#[0-9a-f]{6}|NaN|undefined/i));
  test('comes out the same twice', () => expect(drawChart(whole, layout)).toBe(svg));
  test('without centres has lines only', () => expect(drawChart({ ...bare }, layout)).not.toContain('<rect'));
});

test.each([
  [13.6, true, 15],
  [46.5, true, 50],
  [88.3, true, 100],
  [64, true, 100],
  [10, true, 10],
  [0.91, false, 1],
  [1.24, false, 1.5],
  [12639, false, 15000],
])('the scale for %d ends at a round number', (value, isPercent, end) => {
  expect(roundMaximum(value, isPercent)).toBe(end);
});
