import { expect, test } from 'vitest';
import { examples } from '../../../src/charts/examples.ts';
import { drawBoth, drawFile, paintChart } from '../../../src/charts/studio.ts';
import { withDrawingThreads } from './drawing-threads.ts';

const words = { title: 'Titel', foot: ['Källa'] };
const drawAll = () =>
  Promise.all(
    Object.values(examples).map(async (chart) => ({
      drawings: await drawBoth(chart),
      file: await drawFile(chart, words),
      painted: Buffer.from(await paintChart(chart, words)).toString('base64'),
    })),
  );

test('threads draw what is drawn on the spot, byte for byte', async () => {
  const here = await drawAll();
  expect(here.length).toBeGreaterThan(2);
  expect(await withDrawingThreads(drawAll)).toEqual(here);
});

test('a chart that cannot be drawn is told with its fault, and threads are closed', async () => {
  const broken = { ...Object.values(examples)[0], kind: 'bars', bars: undefined } as never;
  await expect(withDrawingThreads(() => drawBoth(broken))).rejects.toThrow(/bars/);
});
