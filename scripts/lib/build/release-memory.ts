import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes; a process that holds less than this has little to give back. */
const MUCH = 1_000_000_000;

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
