import type { FileDrawings, PageDrawings } from '../../../src/charts/draw.ts';
import type { Png } from '../../../src/charts/paint-svg.ts';
import { openStudio } from '../../../src/charts/studio.ts';
import type { FileTask, PaintTask } from '../../../src/charts/tasks.ts';
import { withThreads } from './threads.ts';

/**
 * Has charts drawn in threads of their own while the work is done: one thread renders pages, the others draw what no
 * build has drawn yet.
 * @param kept the folder of what was drawn before. @param expected what will be asked for: drawn and kept from the
 * beginning, whenever nobody asks for something else.
 */
export function withDrawingThreads<Result>(
  { kept, expected = [] }: { kept?: string | undefined; expected?: readonly (FileTask | PaintTask)[] },
  work: () => Promise<Result>,
): Promise<Result> {
  return withThreads(new URL('./draw-kept.ts', import.meta.url), 1, async (threads) => {
    const ask =
      <Task, Drawn>(name: string) =>
      (task: Task): Promise<Drawn> =>
        threads.run({ task, kept }, { name });
    // What goes wrong is thrown again where it is asked for; what is not done when the work is, nobody asks for.
    const count = kept === undefined ? 0 : threads.threads.length;
    for (let first = 0; first < count; first++) {
      const tasks = expected.filter((_, index) => index % count === first);
      threads.run({ tasks, kept }, { name: 'drawAhead' }).catch(() => {});
    }
    openStudio({
      drawBoth: ask<object, PageDrawings>('drawBoth'),
      drawFiles: ask<object, FileDrawings>('drawFiles'),
      paint: ask<object, Png>('paint'),
    });
    try {
      return await work();
    } finally {
      openStudio(undefined);
    }
  });
}
