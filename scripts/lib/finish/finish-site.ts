import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Tinypool } from 'tinypool';
import { releaseMemory } from '../build/release-memory.ts';
import { withThreads } from '../build/threads.ts';
import { createLinkCheck } from '../check/check-built-links.ts';
import { Fault } from '../fault.ts';
import { listFiles } from '../list-files.ts';
import { SEARCH_FOLDER, type Search } from '../search/open-search.ts';
import { type SearchRecord, writeIndex } from '../search/write-index.ts';
import type { FinishedFile, Sum, Task } from './finish-files.ts';

/** So many files are asked for at once: few enough that no thread is left with much when the others are done. */
const BATCH = 10;

/** So many batches of pages are under way: the threads never wait, and no more is kept than that. */
const AHEAD = 8;

/** The endings of what is packed beside a file. */
const PACKED = /\.(?:br|gz)$/;

interface Wanted {
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
  /** Whether text is packed beside itself, as servers send it. */
  isPacked: boolean;
  /** The file of what earlier builds packed and read. */
  kept?: string | undefined;
  /** Where the last site is, or would be: what stays the same is taken from there. */
  last?: string | undefined;
  /** None makes a site that cannot be searched. */
  search?: Search;
}

/**
 * Finishes a site in threads that read each file once: follows the links, makes the pages searchable, packs what
 * servers send packed.
 * @param coming the files that are still being made, as they come; when they all have, so have the others.
 * @returns the checksums of all its files by path.
 * @throws a Fault that lists what leads nowhere.
 */
export async function finishSite(
  folder: string,
  { base, isPacked, kept, last, search }: Wanted,
  coming: AsyncIterable<string> | Iterable<string> = [],
): Promise<[string, Sum][]> {
  const names = new Set<string>();
  const links = createLinkCheck(base);
  const sums: [string, Sum][] = [];
  async function* listComing(): AsyncGenerator<string> {
    for await (const path of coming) {
      names.add(path);
      yield path;
    }
    yield* listOthers();
  }
  async function* listOthers(): AsyncGenerator<string> {
    for (const path of await listFiles(folder)) {
      // What is packed beside a file comes with it.
      if (names.has(path) || names.has(path.replace(PACKED, ''))) continue;
      names.add(path);
      yield path;
    }
  }
  const finish = (threads: Tinypool, paths: AsyncIterable<string>, ahead: number) => {
    const run = (batch: readonly string[]): Promise<FinishedFile[]> => {
      const files = batch.map((path) => ({ path, reading: search?.readingOf(path) }));
      return threads.run({ folder, files, isPacked, kept, last } satisfies Task);
    };
    return inBatches(paths, run, ahead);
  };
  const finishFiles = (threads: Tinypool, paths: AsyncIterable<string>): Promise<void> => {
    const finishing = async () => {
      for await (const file of finish(threads, paths, threads.threads.length)) sums.push(...file.sums);
    };
    const finished = finishing();
    // Thrown where it is waited for.
    finished.catch(() => {});
    return finished;
  };
  const finishPages = async (
    threads: Tinypool,
    paths: AsyncIterable<string>,
    beforeIndex: () => Promise<void>,
  ) => {
    async function* listRecords(): AsyncGenerator<SearchRecord> {
      for await (const file of finish(threads, paths, AHEAD)) {
        sums.push(...file.sums);
        if (!file.page) continue;
        links.add(file.path, file.page);
        yield* search?.listRecords(file.path, file.page.parts) ?? [];
      }
      await beforeIndex();
    }
    const before = last && join(last, SEARCH_FOLDER);
    if (search) await writeIndex(join(folder, SEARCH_FOLDER), search.language, listRecords(), before);
    else for await (const _ of listRecords());
  };
  await withThreads(new URL('./finish-files.ts', import.meta.url), 0, async (threads) => {
    // The index of the search can be put together when it has all pages: they come first.
    const { pages, others } = splitPages(listComing());
    let arePagesDone = false;
    const some = takeUntil(() => arePagesDone, others.iterator({ destroyOnReturn: false }));
    const meanwhile = finishFiles(threads, some);
    meanwhile.catch(() => others.destroy());
    let rest = meanwhile;
    await finishPages(threads, pages, async () => {
      arePagesDone = true;
      await meanwhile;
      // The index takes more memory than all that is held here. New threads hold nothing of the largest files.
      await threads.recycleWorkers();
      releaseMemory();
      // And it takes one processor.
      rest = finishFiles(threads, others);
    });
    await rest;
    const faults = links.listFaults([...names]);
    if (faults.length > 0)
      throw new Fault(`Länkar som inte leder någonstans:\n${faults.slice(0, 20).join('\n')}`);
    await finishFiles(threads, listOthers());
  });
  return sums;
}

/** The pages of some files, and what else comes while they are asked for; where one ends early, the other does too. */
function splitPages(paths: AsyncIterable<string>) {
  const others = new Readable({ objectMode: true, read() {} });
  async function* listPages(): AsyncGenerator<string> {
    let isDone = false;
    try {
      for await (const path of paths) {
        if (others.destroyed) return;
        if (path.endsWith('.html')) yield path;
        else others.push(path);
      }
      isDone = true;
      others.push(null);
    } finally {
      if (!isDone) others.destroy();
    }
  }
  return { pages: listPages(), others };
}

/** Nothing is taken and not given. */
async function* takeUntil<Item>(isOver: () => boolean, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    yield item;
    if (isOver()) return;
  }
}

/** The results as they get done, in the order of the items. @param ahead so many batches are under way. */
async function* inBatches<Item, Result>(
  items: AsyncIterable<Item>,
  run: (batch: readonly Item[]) => Promise<Result[]>,
  ahead: number,
): AsyncGenerator<Result> {
  const running: Promise<Result[]>[] = [];
  let batch: Item[] = [];
  const begin = () => {
    const results = run(batch);
    // Thrown when its turn comes; before that it is not forgotten, only not yet asked for.
    results.catch(() => {});
    running.push(results);
    batch = [];
  };
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    begin();
    if (running.length === ahead) yield* (await running.shift()) ?? [];
  }
  begin();
  for (const results of running) yield* await results;
}
