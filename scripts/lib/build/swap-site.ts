import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault.ts';
import { isProcessAlive } from '../setup/lock.mjs';
import type { Folders } from './folders.ts';

type World = { rename: typeof rename; isAlive: (pid: number) => boolean };
const realWorld: World = { rename, isAlive: isProcessAlive };

/**
 * Puts the new site where the old one was, in two renames. If the second fails the old one comes back.
 */
export async function swapSite({ out, next, old }: Omit<Folders, 'cache' | 'remove'>, world = realWorld) {
  await refuseToReplace(out);
  const hadSite = existsSync(out);
  if (hadSite) await world.rename(out, old);
  try {
    await world.rename(next, out);
  } catch (error) {
    if (hadSite) await world.rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Removes what builds that were killed left beside the site, and gives a site back that one had put aside. */
export async function clearLeftovers(out: string, world = realWorld): Promise<void> {
  await refuseToReplace(out);
  const parent = dirname(out);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const [, kind, pid] = name.slice(basename(out).length).match(/^\.(next|old)-(\d+)$/) ?? [];
    if (!name.startsWith(basename(out)) || !kind || world.isAlive(Number(pid))) continue;
    const leftover = join(parent, name);
    if (kind === 'old' && !existsSync(out)) await world.rename(leftover, out);
    else await rm(leftover, { recursive: true, force: true });
  }
}

/** A mistyped REPORT_OUT must not cost anybody a folder: only an empty one or a site is replaced. */
async function refuseToReplace(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const names = await readdir(out);
  if (names.length === 0 || names.includes('index.html')) return;
  throw new Fault(`${out} finns redan och är ingen byggd webbplats. Ta bort mappen eller ändra REPORT_OUT.`);
}
