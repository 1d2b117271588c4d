import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keep, keyOf, recall } from '../kept/keep.ts';
import { listFiles } from '../list-files.ts';
import { projectRoot } from '../paths.ts';
import type { BundleOrder } from './bundle-pages.ts';
import { ASSETS, BUNDLE, BUNDLE_ENTRY } from './folders.ts';
import { inOwnProcess } from './own-process.ts';

type Files = [path: string, bytes: Uint8Array][];

interface Wanted extends BundleOrder {
  /** The file of what earlier builds made. */
  kept: string | undefined;
  /** Ends the bundler: nobody waits any more. */
  signal: AbortSignal;
}

/** A bundle that is being made. */
export interface Bundling {
  /** The address of what to import, once it is there. */
  entry: Promise<URL>;
}

/**
 * Begins the bundle that renders the pages, and what they load, in a process of its own; or finds those of the same
 * program. It goes on while this process has no time for anything else.
 */
export async function beginBundle({ cache, base, kept, signal }: Wanted): Promise<Bundling> {
  const key = keyOf('bundle', projectRoot, base, ...(await readPublic()));
  const found = recall<Files>(kept, key);
  const made = found ? writeFiles(cache, found) : make({ cache, base }, signal, kept, key);
  const entry = made.then(() => pathToFileURL(join(cache, BUNDLE, BUNDLE_ENTRY)));
  // Thrown where it is waited for; before that it is not forgotten, only not yet asked for.
  entry.catch(() => {});
  return { entry };
}

async function make(order: BundleOrder, signal: AbortSignal, kept: string | undefined, key: string) {
  const module = new URL('./bundle-pages.ts', import.meta.url);
  // Vite takes what is told here for its own.
  const env = { NODE_ENV: 'production', BASE_URL: undefined };
  await inOwnProcess<BundleOrder, void>(module, order, { signal, env });
  keep(kept, key, await readFiles(order.cache, [ASSETS, BUNDLE]));
}

/** What is copied to the site as it is: the only part of it that is not our program's. */
const readPublic = async () => (await readFiles(projectRoot, ['public'])).flat();

async function readFiles(root: string, folders: readonly string[]): Promise<Files> {
  const files: Files = [];
  for (const folder of folders) {
    for (const name of await listFiles(join(root, folder))) {
      const path = `${folder}/${name}`;
      files.push([path, await readFile(join(root, path))]);
    }
  }
  return files;
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
