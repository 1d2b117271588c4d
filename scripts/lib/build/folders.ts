import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../paths.ts';

/** Where a build works: a new site aside, the old one aside while they swap, and Astro's cache. */
export type Folders = { out: string; next: string; old: string; cache: string; remove: () => void };

/** Where in its cache a build has what pages load, what renders them, and of that the file to import. */
export const ASSETS = 'site';
export const BUNDLE = 'bundle';
export const BUNDLE_ENTRY = 'prerender-entry.mjs';

/** Where all builds have their caches. */
export const caches = join(projectRoot, 'node_modules', '.cache', 'bilaga');

/**
 * The folders of one build, named by its process so that two builds never meet. The cache is new each time:
 * what Astro keeps from build to build does not know all that a page was made of.
 */
export function createFolders(out: string, pid = process.pid): Folders {
  const next = `${out}.next-${pid}`;
  const cache = join(caches, `build-${pid}`);
  const remove = () => {
    for (const folder of [next, cache]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  // Whatever ends the process, a signal too, leaves nothing behind.
  process.once('exit', remove);
  return { out, next, old: `${out}.old-${pid}`, cache, remove };
}

/** The folders that a build makes its own in; they may be on different disks. */
export function listPlaces({ out }: Pick<Folders, 'out'>): string[] {
  return [dirname(out), caches];
}
