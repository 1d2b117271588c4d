import type { Begun, Note, Order } from './make-pages.ts';
import { inOwnProcess } from './own-process.ts';

/** Files' bytes are garbage like any other. V8 by default collects all that there is for each 64 MB of them. */
const COUNT_BYTES = '--external-memory-accounted-in-global-limit';

/** What V8 is the first to know of that: an older Node does not start with it. */
const COUNTS_BYTES = 13;

/**
 * Garbage is collected when it is half of what is in use. Left alone, Node lets it grow to several times that on a
 * machine with much memory; here pages are made and written one after the other, and most of each is garbage. What
 * is not Node's own goes back to the machine at once too, with the GNU C library.
 */
const SMALL = {
  flags: [
    '--heap-growing-percent=50',
    '--max-semi-space-size=16',
    ...(Number.parseInt(process.versions.v8, 10) < COUNTS_BYTES ? [] : [COUNT_BYTES]),
  ],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' },
};

/** A site whose workspace is sound, and whose files come. */
export interface ComingSite extends Begun {
  /** From the folder, always in the same order, each when it is there. Who stops asking stops the making of them. */
  files: AsyncIterable<string>;
}

/** Has a process of its own check the workspace and make its pages. Throws a Fault when the check has one. */
export async function makeSite(order: Order): Promise<ComingSite> {
  const begun = Promise.withResolvers<Begun>();
  const unwanted = new AbortController();
  let ended: Promise<void> | undefined;
  const files = new ReadableStream<string>({
    start(coming) {
      const hear = (note: Note) => {
        if ('facts' in note) begun.resolve(note);
        else if (!unwanted.signal.aborted) for (const file of note.files) coming.enqueue(file);
      };
      const module = new URL('./make-pages.ts', import.meta.url);
      ended = inOwnProcess<Order, void, Note>(module, order, {
        ...SMALL,
        hear,
        signal: unwanted.signal,
      }).then(
        () => coming.close(),
        (error) => {
          begun.reject(error);
          coming.error(error);
        },
      );
    },
    cancel() {
      unwanted.abort();
      return ended;
    },
  });
  return { ...(await begun.promise), files };
}
