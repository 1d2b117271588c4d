import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes; a process that holds less than this has little to give back. */
const MUCH = 1_000_000_000;

/** What has grown by less than a quarter since it last gave back is left alone too: to collect takes a second or two. */
const GROWN = 1.25;

/**
 * Gives the machine back what this process has emptied. V8 keeps emptied pages of memory for the next time it grows,
 * and a process that is never idle does not come to give them back: at 10 000 centres they are a third of what it has.
 * @param much bytes; what holds less is left alone.
 */
export function releaseMemory(much = MUCH): void {
  if (process.memoryUsage.rss() <= much) return;
  // Only a context that is made after that has the function.
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Gives back what this process holds now and need not, and after that, each time it is asked, what it has grown by: a
 * large process collects its old garbage when that is half of what it uses, which is as much as all other processes
 * of a build have.
 */
export function createRelease(much = MUCH): () => void {
  releaseMemory(much);
  let held = process.memoryUsage.rss();
  return () => {
    if (process.memoryUsage.rss() <= Math.max(much, held * GROWN)) return;
    releaseMemory(much);
    held = process.memoryUsage.rss();
  };
}
