import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { openStudio } from '../../../src/charts/studio.ts';

/** More than four threads wait for the one that renders the pages. */
const MOST_THREADS = 4;

/** Has all charts drawn in threads of their own while the work is done: one thread renders pages, the others draw. */
export async function withDrawingThreads<Result>(work: () => Promise<Result>): Promise<Result> {
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const pool = new Tinypool({
    filename: new URL('../../../src/charts/tasks.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // A thread that never comes to its event loop would never give the memory of a picture back.
    useAtomics: false,
  });
  openStudio((name, task) => pool.run(task, { name }));
  try {
    return await work();
  } finally {
    openStudio(undefined);
    await pool.destroy();
  }
}
