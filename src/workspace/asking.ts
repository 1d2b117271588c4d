import { AsyncLocalStorage } from 'node:async_hooks';
import { type Asked, listen } from '../core/asked.ts';

/** Scripts and the pages that Astro bundles are two module graphs in one process; this slot is what they share. */
const slot = globalThis as { [key: symbol]: Asking | undefined };
const KEY = Symbol.for('bilaga.asking');

interface Asking {
  asked: AsyncLocalStorage<Asked>;
  /** How many answers are being found, one for another: what they take is not noted. Nothing waits meanwhile. */
  deaf: number;
}

slot[KEY] ??= { asked: new AsyncLocalStorage(), deaf: 0 };
const asking = slot[KEY];

/** Has the modules of this graph note what is asked within noteAsked. */
export function listenToPages(): void {
  listen({
    current: () => (asking.deaf > 0 ? undefined : asking.asked.getStore()),
    within: (asked, work) => asking.asked.run(asked, work),
    without(work) {
      asking.deaf++;
      try {
        return work();
      } finally {
        asking.deaf--;
      }
    },
  });
}

/** Notes all that is asked by some work, also by what it waits for. */
export function noteAsked<Result>(asked: Asked, work: () => Result): Result {
  return asking.asked.run(asked, work);
}
