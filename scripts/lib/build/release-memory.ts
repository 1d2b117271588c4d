/** Bytes; a process that holds less than this has little to give back. */
const MUCH = 1_000_000_000;

/**
 * Gives the machine back what this process has emptied. V8 keeps emptied pages of memory for the next time it grows,
 * and a process that is never idle does not come to give them back: at 10 000 centres they are a third of what it has.
 * Needs Node's --expose-gc. @param much bytes; what holds less is left alone.
 */
export function releaseMemory(much = MUCH): void {
  if (process.memoryUsage.rss() > much)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
