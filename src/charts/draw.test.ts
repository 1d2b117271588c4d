import { describe, expect, it } from 'vitest';
import type { BarChart } from '../core/charts/chart.ts';
import { drawChart, type Layout } from './draw.ts';
import { escapeXml } from './escape-xml.ts';
import { examples } from './examples.ts';

const layouts: Layout[] = ['wide', 'narrow'];
const draw = (chart: BarChart, layout: Layout = 'wide') => drawChart(chart, layout);

/** The picture's texts in order, escaped as they stand, lines of one text joined. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) =>
    inner.replace(/<\/?tspan[^>]*>/g, ''),
  );

const widthsOf = (svg: string) =>
  [...svg.matchAll(/<rect [^>]*?\bwidth="([\d.]+)" height="(?:15|22)"/g)].map(([, width]) => Number(width));

const cases = Object.values<BarChart>(examples).flatMap((chart) =>
  layouts.map((layout) => ({ name: `${chart.id}, ${layout}`, chart, layout })),
);

describe.each(cases)('the drawing of $name', ({ chart, layout }) => {
  const svg = draw(chart, layout);

  it('says exactly the given names, values and labels', () => {
    const count = { label: chart.missingCount, text: chart.empty };
    const missing = chart.missing.length > 15 ? [count] : chart.missing;
    const nothing = chart.bars.length + missing.length === 0;
    const expected = [
      ...chart.legend.map(({ label }) => label),
      ...chart.referenceLines.map(({ label }) => label),
      ...chart.bars.flatMap(({ label, text }) => [label, text]),
      ...(nothing ? [chart.empty] : missing.flatMap(({ label, text }) => [label, text])),
      '0',
      chart.axis,
    ];
    expect(textsOf(svg)).toEqual(expected.map(escapeXml).filter((text) => text !== ''));
  });

  it('is well-formed, with ids of its own', () => {
    expect(unbalanced(svg)).toEqual([]);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.every((id) => id.startsWith(`${chart.id}-${layout}-`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id = ''] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('has no colour, font or style of its own, and no number that is none', () => {
    expect(svg).not.toMatch(/ style=|font-family|xlink|#[0-9a-fA-F]{6}|NaN|Infinity|undefined/);
  });

  it('comes out the same twice', () => {
    expect(draw(chart, layout)).toBe(svg);
  });
});

describe('the bars', () => {
  it('are as long as their values, from zero', () => {
    const { bars } = examples.sixty;
    const widths = widthsOf(draw({ ...examples.sixty, bars: bars.map((bar) => ({ ...bar, tone: 'own' })) }));
    expect(widths).toHaveLength(60);
    const scale = (widths.at(-1) ?? 0) / (bars.at(-1)?.value ?? 1);
    bars.forEach(({ value }, index) => {
      expect(Math.abs((widths[index] ?? 0) - value * scale)).toBeLessThan(0.2);
    });
  });

  it('are equal where the values are', () => {
    expect(new Set(widthsOf(draw(examples.equal))).size).toBe(1);
  });

  it('are absent at zero and for what is missing', () => {
    expect(draw(examples.allZero)).not.toContain('<rect');
    expect(draw(examples.onlyMissing)).not.toContain('<rect');
  });

  it('go left of the zero line for negative values', () => {
    const svg = draw(examples.allNegative);
    const zero = Number(svg.match(/quiet\)" d="M([\d.]+)/)?.[1]);
    for (const [, x, width] of svg.matchAll(
      /<rect fill="var[^>]*? x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g,
    )) {
      expect(Number(x) + Number(width)).toBeCloseTo(zero, 0);
    }
  });
});

describe('the picture', () => {
  it('is named by its title and description', () => {
    const svg = draw(examples.hostile);
    expect(svg).toContain(
      'role="img" aria-labelledby="hostile-wide-title" aria-describedby="hostile-wide-desc"',
    );
    expect(svg).toContain(`<title id="hostile-wide-title">${escapeXml(examples.hostile.title)}</title>`);
    expect(svg).toContain(`<desc id="hostile-wide-desc">${escapeXml(examples.hostile.description)}</desc>`);
    expect(svg).not.toContain('<script');
  });

  it('marks the rows without a value in grey italics, and counts a long list of them in one', () => {
    expect(draw(examples.missing).match(/font-style="italic">uppgift saknas/g)).toHaveLength(3);
    expect(draw(examples.manyMissing).match(/font-style="italic">uppgift saknas/g)).toHaveLength(1);
    expect(draw(examples.manyMissing)).toContain('>16 till<');
  });

  it('draws lines at the same value once', () => {
    expect(draw(examples.fourLines).match(/stroke-dasharray/g)).toHaveLength(3);
  });
});

/** Tags that do not match, and any bare "<" or "&" between them. */
function unbalanced(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const attribute = String.raw`\s[\w:-]+="(?:[^"<&]|&\w+;|&#\d+;)*"`;
  const token = new RegExp(
    String.raw`<(/?)(\w+)((?:${attribute})*)(/?)>|((?:[^<&]|&\w+;|&#\d+;)+)|(.)`,
    'gs',
  );
  for (const [all, close, name = '', , empty, , stray] of svg.matchAll(token)) {
    if (stray) faults.push(`stray ${stray}`);
    else if (close && open.pop() !== name) faults.push(all);
    else if (name && !close && !empty) open.push(name);
  }
  return [...faults, ...open];
}
