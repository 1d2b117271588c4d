import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** More than four threads wait for the one that has most to do. */
const MOST_THREADS = 4;

/** So many tasks lie at each thread; the last ones wait while other threads have none. */
const TASKS_AT_HAND = 8;

/**
 * Opens threads that run a module's functions while the work is done.
 * @param spared cores that are left to what else the process does meanwhile.
 */
export async function withThreads<Result>(
  module: URL,
  spared: number,
  work: (threads: Tinypool) => Promise<Result>,
): Promise<Result> {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - spared));
  const threads = new Tinypool({
    filename: module.href,
    minThreads: count,
    maxThreads: count,
    // A thread that never comes to its event loop would never give the memory of a picture back.
    useAtomics: false,
    // The next task is at hand when one is done, also while this thread is too busy to send it.
    concurrentTasksPerWorker: TASKS_AT_HAND,
  });
  try {
    return await work(threads);
  } finally {
    await threads.destroy();
  }
}
