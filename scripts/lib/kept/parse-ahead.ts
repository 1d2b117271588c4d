import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';

/** What parse-backwards.ts is started with; the files come as a message. */
export interface AheadOrder {
  /** The file of what is kept. */
  kept: string;
}

/**
 * Has a thread parse files from the last one on while the work is done, and keep what it parses. The work parses from
 * the first one on; where they meet, it finds the rest kept. Where nothing is kept, or no other processor is there, it
 * does all by itself.
 * @param work begins it with `parse`, when it has the files.
 */
export async function withParsingAhead<Result>(
  kept: string | undefined,
  work: (parse: (files: readonly WorkspaceFile[]) => void) => Promise<Result>,
): Promise<Result> {
  if (kept === undefined || availableParallelism() < 2) return work(() => {});
  const order: AheadOrder = { kept };
  const thread = new Worker(new URL('./parse-backwards.ts', import.meta.url), { workerData: order });
  // What goes wrong there goes wrong here too, where it is told.
  thread.on('error', () => {});
  try {
    return await work((files) => thread.postMessage(files));
  } finally {
    await thread.terminate();
  }
}
