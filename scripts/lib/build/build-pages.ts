import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import type { Folders } from './folders.ts';

/**
 * Lets Astro make the whole site into the folder aside; only its warnings are printed. Astro works in the build's
 * own cache: for a folder outside the project it would put the bundle that renders the pages into one that all
 * builds share, and two builds at once would disturb each other.
 */
export async function buildPages(
  { next, cache }: Pick<Folders, 'next' | 'cache'>,
  base: string,
): Promise<void> {
  const site = join(cache, 'site');
  process.chdir(projectRoot);
  // Vite would take it for the base.
  delete process.env.BASE_URL;
  // The bundler gives its memory back at once, not when the pages are done.
  process.env.MIMALLOC_PURGE_DELAY ??= '0';
  // Loaded only here: what is wrong with the data is told without it.
  const { build } = await import('astro');
  await build({
    root: projectRoot,
    base,
    outDir: site,
    cacheDir: cache,
    logLevel: 'warn',
    vite: { logLevel: 'warn', cacheDir: join(cache, 'vite') },
  });
  await moveFolder(site, next);
}

/** Renames, or copies where the two are on different disks. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    return cp(from, to, { recursive: true });
  });
}
