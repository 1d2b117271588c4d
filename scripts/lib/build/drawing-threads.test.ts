import { expect, test } from 'vitest';
import type { FileWords } from '../../../src/charts/draw.ts';
import { examples } from '../../../src/charts/examples.ts';
import { drawAll, drawBoth, fileTask, paint } from '../../../src/charts/studio.ts';
import { withDrawingThreads } from './drawing-threads.ts';

const words = { title: 'Titel', foot: ['Källa'] };
const charts = Object.values(examples);
const drawEach = (given: FileWords) =>
  Promise.all(
    charts.map(async (chart) => {
      const { wide, narrow } = await drawBoth(chart);
      const { png, ...drawings } = await drawAll(chart, given);
      return { wide, narrow, drawings, png: Buffer.from(png).toString('base64') };
    }),
  );

test('threads draw what is drawn on the spot, byte for byte, expected or not', async () => {
  const here = await drawEach(words);
  expect(here.length).toBeGreaterThan(2);
  expect(await withDrawingThreads([], () => drawEach(words))).toEqual(here);
  const expected = charts.map((chart) => fileTask(chart, words));
  expect(await withDrawingThreads(expected, () => drawEach(words))).toEqual(here);
});

test('a chart that is expected with other words is drawn again', async () => {
  const others = { title: 'Annan', foot: [] };
  const expected = charts.map((chart) => fileTask(chart, words));
  expect(await withDrawingThreads(expected, () => drawEach(others))).toEqual(await drawEach(others));
});

test('a drawing is painted as on the spot, expected or not', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h5v5H0z"/></svg>';
  const here = Buffer.from(await paint(svg, 2));
  for (const expected of [[], [{ svg, scale: 2 }]])
    expect(here.equals(await withDrawingThreads(expected, () => paint(svg, 2)))).toBe(true);
});

test('a chart that cannot be drawn is told with its fault, and threads are closed', async () => {
  const broken = { ...charts[0], kind: 'bars', bars: undefined } as never;
  await expect(withDrawingThreads([], () => drawBoth(broken))).rejects.toThrow(/bars/);
  await expect(withDrawingThreads([fileTask(broken, words)], () => drawBoth(broken))).rejects.toThrow(/bars/);
});
