import { hash } from 'node:crypto';
import type { AllDrawings } from '../../../src/charts/draw.ts';
import { openStudio } from '../../../src/charts/studio.ts';
import type { FileTask, PaintTask } from '../../../src/charts/tasks.ts';
import { withThreads } from './threads.ts';

/**
 * Has charts drawn in threads of their own while the work is done: one thread renders pages, the others draw.
 * @param expected what will be asked for: drawn from the beginning, before there are pages to ask for it.
 */
export function withDrawingThreads<Result>(
  expected: readonly (FileTask | PaintTask)[],
  work: () => Promise<Result>,
): Promise<Result> {
  return withThreads(new URL('../../../src/charts/tasks.ts', import.meta.url), 1, async (threads) => {
    const drawings = new Map<string, Promise<AllDrawings>>();
    const paintings = new Map<string, Promise<Uint8Array>>();
    for (const task of expected) {
      if ('svg' in task) {
        paintings.set(keyOf(task), startEarly(threads.run(task, { name: 'paint' })));
        continue;
      }
      const drawn = startEarly<AllDrawings>(threads.run(task, { name: 'drawAll' }));
      drawings.set(keyOf(task), drawn).set(keyOf({ chart: task.chart }), drawn);
    }
    openStudio({
      drawBoth: async (task) => drawings.get(keyOf(task)) ?? threads.run(task, { name: 'drawBoth' }),
      drawAll: async (task) => drawings.get(keyOf(task)) ?? threads.run(task, { name: 'drawAll' }),
      paint: async (task) => paintings.get(keyOf(task)) ?? threads.run(task, { name: 'paint' }),
    });
    try {
      return await work();
    } finally {
      openStudio(undefined);
    }
  });
}

/** What goes wrong is thrown where it is asked for; until then it is not forgotten. */
function startEarly<Result>(running: Promise<Result>): Promise<Result> {
  running.catch(() => {});
  return running;
}

/** The same for what is drawn alike. */
function keyOf(task: object): string {
  return hash('sha256', JSON.stringify(task));
}
