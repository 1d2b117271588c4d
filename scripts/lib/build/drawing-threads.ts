import { hash } from 'node:crypto';
import type { AllDrawings } from '../../../src/charts/draw.ts';
import { openStudio } from '../../../src/charts/studio.ts';
import type { ChartTask, FileTask } from '../../../src/charts/tasks.ts';
import { withThreads } from './threads.ts';

/**
 * Has charts drawn in threads of their own while the work is done: one thread renders pages, the others draw.
 * @param expected what will be asked for: drawn from the beginning, before there are pages to ask for it.
 */
export function withDrawingThreads<Result>(
  expected: readonly FileTask[],
  work: () => Promise<Result>,
): Promise<Result> {
  return withThreads(new URL('../../../src/charts/tasks.ts', import.meta.url), 1, async (threads) => {
    const drawn = new Map<string, Promise<AllDrawings>>();
    for (const task of expected) {
      const drawings: Promise<AllDrawings> = threads.run(task, { name: 'drawAll' });
      // Thrown where it is asked for; until then it is not forgotten.
      drawings.catch(() => {});
      drawn.set(keyOf(task), drawings).set(keyOf({ chart: task.chart }), drawings);
    }
    openStudio({
      drawBoth: async (task) => drawn.get(keyOf(task)) ?? threads.run(task, { name: 'drawBoth' }),
      drawAll: async (task) => drawn.get(keyOf(task)) ?? threads.run(task, { name: 'drawAll' }),
    });
    try {
      return await work();
    } finally {
      openStudio(undefined);
    }
  });
}

/** The same for what is drawn alike. */
function keyOf(task: ChartTask | FileTask): string {
  return hash('sha256', JSON.stringify(task));
}
