import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './list-records.ts';

/** Of all that Pagefind writes: the search, not its own forms and styles. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown)|.*\.pf_\w+$)/;

/** Writes the index of the records, and Pagefind's script that searches it, into a folder. */
export async function writeIndex(
  folder: string,
  language: string,
  records: readonly SearchRecord[],
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
    // One after the other: their numbers, and so the files, are then the same every time.
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, filters: { ...record.filters } });
      if (added.errors.length > 0) throw new Error(`Pagefind on ${record.url}: ${added.errors.join(', ')}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      if (!NEEDED.test(path)) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  } finally {
    await close();
  }
}
