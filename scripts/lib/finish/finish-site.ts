import { join } from 'node:path';
import type { Tinypool } from 'tinypool';
import { withThreads } from '../build/threads.ts';
import { createLinkCheck } from '../check/check-built-links.ts';
import { Fault } from '../fault.ts';
import { listFiles } from '../list-files.ts';
import { SEARCH_FOLDER, type Search } from '../search/open-search.ts';
import { type SearchRecord, writeIndex } from '../search/write-index.ts';
import type { FinishedFile, Sum, Task } from './finish-files.ts';

/** So many files are asked for at once: few enough that no thread is left with much when the others are done. */
const BATCH = 25;

/** So many batches are under way: the threads never wait, and no more is kept than that. */
const AHEAD = 8;

interface Wanted {
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
  /** Whether text is packed beside itself, as servers send it. */
  isPacked: boolean;
  /** The file of what earlier builds packed and read. */
  kept?: string | undefined;
  /** None makes a site that cannot be searched. */
  search?: Search;
}

/**
 * Finishes a site whose pages are made, in threads that read each file once: follows the links, makes the pages
 * searchable, packs what servers send packed.
 * @returns the checksums of all its files by path.
 * @throws a Fault that lists what leads nowhere.
 */
export async function finishSite(
  folder: string,
  { base, isPacked, kept, search }: Wanted,
): Promise<[string, Sum][]> {
  const names = await listFiles(folder);
  const links = createLinkCheck(base);
  const sums: [string, Sum][] = [];
  await withThreads(new URL('./finish-files.ts', import.meta.url), 0, async (threads) => {
    async function* listRecords(): AsyncGenerator<SearchRecord> {
      const files = names.map((path) => ({ path, reading: search?.readingOf(path) }));
      for await (const file of inThreads(threads, { folder, files, isPacked, kept })) {
        sums.push(...file.sums);
        if (!file.page) continue;
        links.add(file.path, file.page);
        yield* search?.listRecords(file.path, file.page.parts) ?? [];
      }
    }
    if (search) await writeIndex(join(folder, SEARCH_FOLDER), search.language, listRecords());
    else for await (const _ of listRecords());
    const faults = links.listFaults(names);
    if (faults.length > 0)
      throw new Fault(`Länkar som inte leder någonstans:\n${faults.slice(0, 20).join('\n')}`);
    if (!search) return;
    const made = (await listFiles(join(folder, SEARCH_FOLDER))).map((name) => `${SEARCH_FOLDER}/${name}`);
    const files = made.map((path) => ({ path }));
    for await (const file of inThreads(threads, { folder, files, isPacked, kept })) sums.push(...file.sums);
  });
  return sums;
}

/** The files as they get done, in the order that they were given. */
async function* inThreads(threads: Tinypool, { files, ...task }: Task): AsyncGenerator<FinishedFile> {
  const running: Promise<FinishedFile[]>[] = [];
  for (let first = 0; first < files.length; first += BATCH) {
    const batch: Promise<FinishedFile[]> = threads.run({ ...task, files: files.slice(first, first + BATCH) });
    // Thrown when its turn comes; before that it is not forgotten, only not yet asked for.
    batch.catch(() => {});
    running.push(batch);
    if (running.length === AHEAD) yield* (await running.shift()) ?? [];
  }
  for (const batch of running) yield* await batch;
}
