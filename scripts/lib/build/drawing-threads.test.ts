import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileWords } from '../../../src/charts/draw.ts';
import { examples } from '../../../src/charts/examples.ts';
import { drawBoth, drawFiles, fileTask, paint } from '../../../src/charts/studio.ts';
import { keep, prepareStore } from '../kept/keep.ts';
import { withDrawingThreads } from './drawing-threads.ts';

const words = { title: 'Titel', foot: ['Källa'] };
const charts = Object.values(examples);
const drawEach = (given: FileWords) =>
  Promise.all(
    charts.map(async (chart) => {
      const { wide, narrow } = await drawBoth(chart);
      const { svg, png } = await drawFiles(chart, given);
      return { wide, narrow, svg, png: Buffer.from(png).toString('base64') };
    }),
  );

let folder: string;
let kept: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  kept = join(folder, 'kept.sqlite');
  prepareStore(kept, 3);
});
afterEach(() => rm(folder, { recursive: true }));

test('threads draw what is drawn on the spot, byte for byte: kept or not, expected or not, again', async () => {
  const here = await drawEach(words);
  expect(here.length).toBeGreaterThan(2);
  expect(await withDrawingThreads({}, () => drawEach(words))).toEqual(here);
  const expected = charts.map((chart) => fileTask(chart, words));
  for (const given of [{ kept, expected }, { kept }, { expected }])
    expect(await withDrawingThreads(given, () => drawEach(words))).toEqual(here);
});

function listKept(): string[] {
  const database = new DatabaseSync(kept, { readOnly: true });
  const rows = database.prepare('SELECT key FROM kept').all();
  database.close();
  return rows.map(({ key }) => String(key));
}

test('what is expected is drawn although nobody asks, and kept', async () => {
  const expected = charts.map((chart) => fileTask(chart, words));
  await withDrawingThreads({ kept, expected }, () =>
    // Each as the page and as files.
    vi.waitFor(() => expect(listKept()).toHaveLength(2 * charts.length), { timeout: 30_000 }),
  );
});

test('what is kept is not drawn again', async () => {
  await withDrawingThreads({ kept }, () => drawEach(words));
  const other = { wide: 'w', narrow: 'n', svg: 's', png: new Uint8Array([1]) };
  for (const key of listKept()) keep(kept, key, other);
  const [drawn] = await withDrawingThreads({ kept }, () => drawEach(words));
  expect(drawn).toEqual({ ...other, png: 'AQ==' });
});

test('a chart that is kept with other words is drawn again', async () => {
  const others = { title: 'Annan', foot: [] };
  await withDrawingThreads({ kept }, () => drawEach(words));
  expect(await withDrawingThreads({ kept }, () => drawEach(others))).toEqual(await drawEach(others));
});

test('a drawing is painted as on the spot, kept or not', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h5v5H0z"/></svg>';
  const here = Buffer.from(await paint(svg, 2));
  for (const given of [{}, { kept, expected: [{ svg, scale: 2 }] }, { kept }])
    expect(here.equals(await withDrawingThreads(given, () => paint(svg, 2)))).toBe(true);
  expect(here.equals(await withDrawingThreads({ kept }, () => paint(svg, 1)))).toBe(false);
});

test('a chart that cannot be drawn is told with its fault, and threads are closed', async () => {
  const broken = { ...charts[0], kind: 'bars', bars: undefined } as never;
  await expect(withDrawingThreads({}, () => drawBoth(broken))).rejects.toThrow(/bars/);
  const expected = [fileTask(broken, words)];
  await expect(withDrawingThreads({ kept, expected }, () => drawBoth(broken))).rejects.toThrow(/bars/);
});
