import { AsyncLocalStorage } from 'node:async_hooks';
import { type Asked, listen } from '../core/asked.ts';

/** Scripts and the pages that Astro bundles are two module graphs in one process; this slot is what they share. */
const slot = globalThis as { [key: symbol]: AsyncLocalStorage<Asked | undefined> | undefined };
const KEY = Symbol.for('bilaga.asking');
slot[KEY] ??= new AsyncLocalStorage();
const asking = slot[KEY];

/** Has the modules of this graph note what is asked within noteAsked. */
export function listenToPages(): void {
  listen({ current: () => asking.getStore(), within: (asked, work) => asking.run(asked, work) });
}

/** Notes all that is asked by some work, also by what it waits for. */
export function noteAsked<Result>(asked: Asked | undefined, work: () => Result): Result {
  return asking.run(asked, work);
}
