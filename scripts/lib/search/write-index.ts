import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { HITS_FILE, type HitAbout, type HitGroup } from '../../../src/core/search/hits.ts';
import { linkSame } from '../link-same.ts';

/** Of all that Pagefind writes: the search, not its own forms and styles. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown)|.*\.pf_\w+$)/;

/** So many records are sent before the first is answered: Pagefind never waits for the next. */
const AT_HAND = 8;

/** A system lets a process have some hundreds of files open. */
const WRITTEN_AT_ONCE = 50;

/** One hit of the search. */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: { title: string; words?: string };
  /** What it is and where it belongs; the index does not know. */
  about: HitAbout;
}

/** What is kept of a record once Pagefind has it. */
type Listed = Pick<SearchRecord, 'url' | 'about'>;

/**
 * Writes the index of the records, Pagefind's script that searches it, and what each hit is, into a folder.
 * Pagefind's own filters would tell that too, but it writes them in another order each time.
 * @param last where the last site has its index, or would.
 */
export async function writeIndex(
  folder: string,
  language: string,
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  last?: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
    const listed: Listed[] = [];
    const add = async (record: Omit<SearchRecord, 'about'>) => {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`Pagefind on ${record.url}: ${added.errors.join(', ')}`);
    };
    // Pagefind takes them in the order that they are sent: their numbers, and so the files, are the same every time.
    const adding: Promise<void>[] = [];
    for await (const { about, ...record } of records) {
      listed.push({ url: record.url, about });
      const added = add(record);
      // Thrown when its turn comes.
      added.catch(() => {});
      adding.push(added);
      if (adding.length === AT_HAND) await adding.shift();
    }
    await Promise.all(adding);
    const { files } = await index.getFiles();
    const needed = files.filter(({ path }) => NEEDED.test(path));
    for (const place of new Set(needed.map(({ path }) => dirname(path))))
      await mkdir(join(folder, place), { recursive: true });
    for (let first = 0; first < needed.length; first += WRITTEN_AT_ONCE) {
      const some = needed.slice(first, first + WRITTEN_AT_ONCE);
      const fresh = some.filter(({ path, content }) => !linkSame(last, folder, path, content));
      await Promise.all(fresh.map(({ path, content }) => writeFile(join(folder, path), content)));
    }
    await writeFile(join(folder, HITS_FILE), JSON.stringify(groupHits(listed, readAddresses(files))));
  } finally {
    await close();
  }
}

/** The id that Pagefind gave each hit, by its address. */
function readAddresses(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(({ path, content }) => {
      const text = gunzipSync(content).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [url, basename(path, '.pf_fragment')];
    }),
  );
}

/** Hits that are alike stand together, in the order of the first of them. */
function groupHits(records: readonly Listed[], ids: ReadonlyMap<string, string>): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const { url, about } of records) {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind has no fragment of ${url}`);
    const key = JSON.stringify(about);
    const group = groups.get(key) ?? { ...about, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
