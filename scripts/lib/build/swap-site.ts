import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { exchangeFolders } from './exchange.ts';
import type { Folders } from './folders.ts';
import { isManifest, MANIFEST } from './manifest.ts';

type World = { rename: typeof rename; exchange: typeof exchangeFolders };
const realWorld: World = { rename, exchange: exchangeFolders };

/** So often another build may come between before this one gives up. */
const TRIES = 5;

/**
 * Puts the new site where the old one was: in one step where the machine can, otherwise in two renames, and if the
 * second fails the old one comes back. The old one is then where the new one was, and goes with the build's folders.
 */
export async function swapSite(folders: Pick<Folders, 'out' | 'next' | 'old'>, world = realWorld) {
  for (let tries = 1; ; tries++) {
    await refuseToReplace(folders.out);
    if (await trySwap(folders, world, tries === TRIES)) return;
  }
}

/** @returns false when another build came between. */
async function trySwap(
  { out, next, old }: Pick<Folders, 'out' | 'next' | 'old'>,
  world: World,
  isLast: boolean,
) {
  const hadSite = existsSync(out);
  if (hadSite && world.exchange(out, next)) return true;
  try {
    if (hadSite) await world.rename(out, old);
    await world.rename(next, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(old)) await world.rename(old, out);
    else await rm(old, { recursive: true, force: true });
    if (isLast || !existsSync(next)) throw error;
    return false;
  }
  await rm(old, { recursive: true, force: true });
  return true;
}

/** A mistyped REPORT_OUT must not cost anybody a folder: only an empty one or a site is replaced. */
export async function refuseToReplace(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0 || (await isSite(out, names))) return;
  throw new Fault(`${out} finns redan och är ingen byggd webbplats. Ta bort mappen eller ändra REPORT_OUT.`);
}

/** Other sites have an index.html too, and apps a manifest.json: a build's says what it is, and so does a review. */
async function isSite(out: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes('index.html')) return false;
  if (names.includes('review.json')) return true;
  if (!names.includes(MANIFEST)) return false;
  const text = await readFile(join(out, MANIFEST), 'utf8').catch(() => undefined);
  // Another build has just put it aside.
  return text === undefined || isManifest(text);
}
