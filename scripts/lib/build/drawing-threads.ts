import { openStudio } from '../../../src/charts/studio.ts';
import { withThreads } from './threads.ts';

/** Has all charts drawn in threads of their own while the work is done: one thread renders pages, the others draw. */
export function withDrawingThreads<Result>(work: () => Promise<Result>): Promise<Result> {
  return withThreads(new URL('../../../src/charts/tasks.ts', import.meta.url), 1, async (threads) => {
    openStudio((name, task) => threads.run(task, { name }));
    try {
      return await work();
    } finally {
      openStudio(undefined);
    }
  });
}
