import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { withThreads } from './threads.ts';

/** What servers send compressed; fonts, pictures, archives and the search's own files are compact as they are. */
const PACKED = /\.(?:html|css|js|json|jsonld|csv|svg|xml|rdf|ics|txt|md)$/;

/** So many files are asked for at once: few enough that no thread is left with much when the others are done. */
const BATCH = 50;

/**
 * Puts a Brotli and a gzip file beside every file of text in a folder, for servers that send such; in threads, since
 * Node's own take half as long again for as small files as these.
 * @param except the name of a folder directly inside that is left out.
 */
export async function compressSite(folder: string, except?: string): Promise<void> {
  const left = except === undefined ? [] : [join(folder, except)];
  const isLeftOut = (parent: string) => left.some((path) => parent === path || parent.startsWith(path + sep));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && PACKED.test(entry.name) && !isLeftOut(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  await withThreads(new URL('./compress-files.ts', import.meta.url), (threads) =>
    Promise.all(batches.map((batch) => threads.run(batch))),
  );
}
