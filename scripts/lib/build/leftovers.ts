import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isProcessAlive } from '../setup/lock.mjs';
import { caches } from './folders.ts';
import { refuseToReplace } from './swap-site.ts';

type World = { pid: number; isAlive: (pid: number) => boolean; caches: string };
const realWorld: World = { pid: process.pid, isAlive: isProcessAlive, caches };

/**
 * Removes what builds that were killed left beside the site and in the cache, and gives a site back that one had
 * put aside. Says so, and that another build is at work, in lines for who builds.
 */
export async function clearLeftovers(out: string, world = realWorld): Promise<string[]> {
  await refuseToReplace(out);
  const parent = dirname(out);
  await mkdir(parent, { recursive: true });
  const found = await findFolders(parent, basename(out), /^\.(next|old)-(\d+)$/);
  const kept = await findFolders(world.caches, '', /^(build)-(\d+)$/);
  // This build has made nothing yet: in a container the one that was killed may have had the same number.
  const dead = [...found, ...kept].filter(({ pid }) => pid === world.pid || !world.isAlive(pid));
  const isShared = found.some(({ pid }) => world.isAlive(pid) && pid !== world.pid);
  let isBack = false;
  for (const { path, kind } of dead) {
    if (kind === 'old' && !existsSync(out)) isBack = await giveBack(path, out);
    else await rm(path, { recursive: true, force: true });
  }
  return [
    ...(dead.length > 0 ? ['Ett tidigare bygge avbröts. Det som det lämnade efter sig är borttaget.'] : []),
    ...(isBack ? [`Webbplatsen som det hade lagt undan är tillbaka i ${out}.`] : []),
    ...(isShared ? ['Ett annat bygge pågår. Det som blir klart sist är det som visas.'] : []),
  ];
}

/** The folders whose names begin so and end like the pattern. */
async function findFolders(parent: string, start: string, end: RegExp) {
  const names = await readdir(parent).catch(() => []);
  return names.flatMap((name) => {
    const [, kind, pid] = (name.startsWith(start) && end.exec(name.slice(start.length))) || [];
    return kind && pid ? [{ path: join(parent, name), kind, pid: Number(pid) }] : [];
  });
}

/** False when another build has just done the same. */
async function giveBack(leftover: string, out: string): Promise<boolean> {
  return rename(leftover, out).then(
    () => true,
    () => false,
  );
}
