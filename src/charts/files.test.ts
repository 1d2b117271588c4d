import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PointChart } from '../core/charts/chart.ts';
import { fileColours } from './colours.ts';
import { drawAll, drawBoth, drawChart } from './draw.ts';
import { examples } from './examples.ts';
import { cutLines } from './line-cuts.ts';

const words = { title: 'Titel & “namn”', foot: ['Källa: Rapporten, s. 1.', 'Region Norrdal. CC BY 4.0'] };
const measure = (text: string) => text.length * 7;

describe('a chart as a file', () => {
  const drawn = drawAll(examples.three, words);
  const { svg } = drawn;

  test('has its title, source and licence inside', () => {
    expect(svg).toContain('Titel &amp; “namn”');
    for (const line of words.foot) expect(svg).toContain(line);
  });
  test('needs nothing from any page', () => expect(svg).not.toMatch(/var\(|class=| style=|<style|<script/));
  test('comes out the same twice, as picture too', () => {
    expect(drawAll(examples.three, words)).toEqual(drawn);
  });
  test('comes with the drawings that its page has', () =>
    expect(drawn).toMatchObject(drawBoth(examples.three)));
  test('is a sound file of every example', () => {
    for (const example of Object.values(examples))
      expect(drawAll(example, words).svg, example.id).not.toMatch(/NaN|Infinity|undefined/);
  });
  // Another release of a library may change it, and then this; another machine may not.
  test('is the same picture on every machine', () => {
    expect(hash('sha256', drawn.png)).toBe(
      '95093f7d73e5ec9e2fe1d979ea6632c9c98f47bb3f5225652fbb9416051b3ed8',
    );
  });
  test('is a picture with awkward names and values too', { timeout: 30_000 }, () => {
    for (const example of [examples.none, examples.negative, examples.longNames, examples.hostile]) {
      expect(String.fromCharCode(...drawAll(example, words).png.subarray(1, 4))).toBe('PNG');
    }
  });
});

test('the colours of a file are those of the page on light paper', async () => {
  const css = await readFile(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
  const root = css.slice(css.indexOf(':root'), css.indexOf('@media'));
  const read = (name: string): string => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(root)?.[1] ?? '';
    const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return alias ? read(alias) : value;
  };
  for (const [name, colour] of Object.entries(fileColours)) {
    expect(read(name === 'wash' ? 'spruce-wash' : `chart-${name}`), name).toBe(colour);
  }
});

describe('a line', () => {
  const text = (y: number) =>
    ({ x: 0, y, anchor: 'start', lines: ['uppgift'], style: 'plain', halo: false }) as const;
  const line = { x: 20, top: 0, bottom: 100 };

  test('stops for a text in its way, and goes on after it', () => {
    const parts = cutLines([line], [{ ...text(50), lines: ['uppgift'] }], measure);
    expect(parts).toEqual([
      { x: 20, top: 0, bottom: 37.5 },
      { x: 20, top: 54.5, bottom: 100 },
    ]);
  });
  test('is whole where no text is', () => {
    expect(cutLines([{ ...line, x: 80 }], [{ ...text(50), lines: ['uppgift'] }], measure)).toHaveLength(1);
  });
});

describe('the line of a reference', () => {
  test('does not reach those without a value', () => {
    const svg = drawChart(examples.missing, 'narrow');
    const bottoms = [...svg.matchAll(/dasharray="4 3" d="M[\d.]+ ([\d.]+)v([\d.]+)"/g)].map(
      ([, y, h]) => Number(y) + Number(h),
    );
    const gaps = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*italic/g)].map(([, y]) => Number(y));
    expect(Math.max(...bottoms)).toBeLessThan(Math.min(...gaps));
  });
});

describe('points', () => {
  const chart = (points: PointChart['points'], max = 100): PointChart => ({
    ...{ kind: 'points', id: 'punkter', title: 'Punkter', question: 'Hur?', description: 'Så.', axis: '' },
    points,
    x: { label: 'Listade, 2030', max, maxLabel: String(max) },
    y: { label: 'Kostnad (kr), 2029', max, maxLabel: String(max) },
  });
  const at = (x: number, y: number, label = `Ort ${x}`) => ({ x, y, label, text: `${x} listade, ${y} kr` });
  const places = (svg: string) =>
    [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

  test.each(['wide', 'narrow'] as const)('are where their values are, %s', (layout) => {
    const [zero, half, full] = places(drawChart(chart([at(0, 0), at(50, 50), at(100, 100)]), layout));
    expect((half?.[0] ?? 0) * 2).toBeCloseTo((zero?.[0] ?? 0) + (full?.[0] ?? 0), 0);
    expect((half?.[1] ?? 0) * 2).toBeCloseTo((zero?.[1] ?? 0) + (full?.[1] ?? 0), 0);
    expect(zero?.[1]).toBeGreaterThan(full?.[1] ?? 0);
  });

  test('have names and values that never overlap', () => {
    const crowd = Array.from({ length: 14 }, (_, n) => at((n * 37) % 100, (n * 53) % 100, `Orten ${n}`));
    const svg = drawChart(chart(crowd), 'narrow');
    const boxes = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"( text-anchor="end")?[^>]*>(Orten[^<]*)</g),
    ].map(([, x, y, end, name = '']) => ({
      left: Number(x) - (end ? name.length * 7 : 0),
      y: Number(y),
      width: name.length * 7,
    }));
    expect(boxes.length).toBeGreaterThan(2);
    for (const a of boxes) {
      for (const b of boxes) {
        const isApart =
          a === b ||
          Math.abs(a.y - b.y) >= 14 ||
          a.left + a.width < b.left + 12 ||
          b.left + b.width < a.left + 12;
        expect(isApart).toBe(true);
      }
    }
  });

  test('name both axes and their ends', () => {
    const svg = drawChart(chart([at(50, 50)]), 'wide');
    for (const text of ['Listade, 2030', 'Kostnad (kr), 2029', '>100<', '>0<']) expect(svg).toContain(text);
  });
});
