import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { caches } from '../build/folders.ts';
import { listFiles } from '../list-files.ts';
import { projectRoot } from '../paths.ts';
import { keyOf, prepareStore } from './keep.ts';

/** What no build has used for so long is forgotten. */
const DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The file of what this very program has kept: another program, Node or kind of processor may make something else of
 * the same. What no build has used for days is gone from it. Undefined where it cannot be written: then nothing is kept.
 */
export async function openKept(root = projectRoot, env = process.env): Promise<string | undefined> {
  const home = env.REPORT_KEPT || join(caches, 'kept');
  const name = await nameStore(root);
  const file = join(home, name);
  try {
    await mkdir(home, { recursive: true });
    await forgetPrograms(home, name);
    prepareStore(file, DAYS);
    return file;
  } catch {
    return undefined;
  }
}

/**
 * Forgets what was kept by a program that somebody changed while it was at work: it may have been made by what it was
 * then, and would be found by what it is called now.
 * @returns whether it was changed.
 */
export async function forgetIfChanged(file: string, root = projectRoot): Promise<boolean> {
  if (basename(file) === (await nameStore(root))) return false;
  for (const ending of ['', '-wal', '-shm']) await rm(file + ending, { force: true });
  return true;
}

const nameStore = async (root: string) => `${await describeProgram(root)}.sqlite`;

/** Removes what programs have kept that have not been at work for days. */
async function forgetPrograms(home: string, own: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith(own)) continue;
    const path = join(home, name);
    // Another build may have removed it meanwhile.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > DAYS * DAY) await rm(path, { force: true });
  }
}

/** The checksum of all that makes a site but the workspace: our code, the packages, Node, the kind of machine. */
async function describeProgram(root: string): Promise<string> {
  const { version, platform, arch } = process;
  // At once: hundreds of small files one after the other are mostly waiting when each is asked for and waited for.
  const parts: (string | Uint8Array)[] = [version, platform, arch];
  for (const name of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'])
    parts.push(name, existsSync(join(root, name)) ? readFileSync(join(root, name)) : '');
  for (const folder of ['src', 'scripts'])
    for (const path of await listFiles(join(root, folder)))
      if (!isTest(path)) parts.push(path, readFileSync(join(root, folder, path)));
  return keyOf('program', ...parts);
}

const isTest = (path: string) => /(?:^|\/)__|\.test\.ts$/.test(path);
