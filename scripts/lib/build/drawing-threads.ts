import type { FileDrawings, PageDrawings } from '../../../src/charts/draw.ts';
import type { Png } from '../../../src/charts/paint-svg.ts';
import { openStudio } from '../../../src/charts/studio.ts';
import type { AheadTask } from './draw-kept.ts';
import type { Drawing } from './expected-drawings.ts';
import { withThreads } from './threads.ts';

interface Ahead {
  /** The file of what was drawn before. */
  kept?: string | undefined;
  /** What will be asked for: drawn and kept from the beginning, whenever nobody asks for something else. */
  expected?: readonly Drawing[];
}

/**
 * Has charts drawn in threads of their own while the work is done: one thread renders pages, the others draw what no
 * build has drawn yet.
 */
export function withDrawingThreads<Result>(
  { kept, expected = [] }: Ahead,
  work: () => Promise<Result>,
): Promise<Result> {
  return withThreads(new URL('./draw-kept.ts', import.meta.url), 1, async (threads) => {
    const ask =
      <Drawn>(name: string) =>
      (task: object): Promise<Drawn> =>
        threads.run({ task, kept }, { name });
    const count = threads.threads.length;
    for (let first = 0; kept !== undefined && first < count; first++) {
      const drawings = expected.filter((_, index) => index % count === first);
      const task: AheadTask = { drawings, kept };
      // What goes wrong is thrown again where it is asked for; what is not done when the work is, nobody asks for.
      threads.run(task, { name: 'drawAhead' }).catch(() => {});
    }
    openStudio({
      drawBoth: ask<PageDrawings>('drawBoth'),
      drawFiles: ask<FileDrawings>('drawFiles'),
      paint: ask<Png>('paint'),
    });
    try {
      return await work();
    } finally {
      openStudio(undefined);
    }
  });
}
