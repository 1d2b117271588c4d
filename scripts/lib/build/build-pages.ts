import { join } from 'node:path';
import { build } from 'astro';
import { projectRoot } from '../paths.ts';
import type { Folders } from './folders.ts';

/** Lets Astro make the whole site into the folder aside; only its warnings are printed. */
export async function buildPages({ next, cache }: Pick<Folders, 'next' | 'cache'>): Promise<void> {
  await build({
    root: projectRoot,
    outDir: next,
    cacheDir: cache,
    logLevel: 'warn',
    vite: { logLevel: 'warn', cacheDir: join(cache, 'vite') },
  });
}
