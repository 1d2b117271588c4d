import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import type { Git } from './git.ts';

const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
// Neither tests nor the review itself make a page other than it is.
const LEFT_OUT = /[/\\](?:__tests__|__e2e__|review)[/\\]|\.test\.ts$/;

/** A short name of the code in a folder: the same name builds the same site from the same texts. */
export async function hashCode(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const path = join(folder, part);
    const isFolder = !part.includes('.');
    const entries = isFolder
      ? await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
      : [];
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const wanted = isFolder ? files.filter((file) => !LEFT_OUT.test(file)).sort() : [path];
    for (const file of wanted) {
      hash.update(`${file.slice(folder.length)}\0`).update(await readFile(file).catch(() => ''));
    }
  }
  return hash.update(process.version).digest('hex').slice(0, 24);
}

/**
 * The code of a commit in a folder of its own, ready to build with; when it wants other packages than those that are
 * here, both lists of packages. Close removes it.
 */
export async function checkOutCode(
  git: Git,
  commit: string,
  folder: string,
): Promise<{ folder: string; close: () => Promise<void> } | { there: string; here: string }> {
  const close = async () => {
    await git(['worktree', 'remove', '--force', folder]).catch(() => {});
    await git(['worktree', 'prune']).catch(() => {});
  };
  await close();
  await git(['worktree', 'add', '--detach', '--force', folder, commit]);
  const lock = (root: string) => readFile(join(root, 'package-lock.json'), 'utf8').catch(() => '');
  const [there, here] = [await lock(folder), await lock(projectRoot)];
  if (there !== here || !existsSync(join(folder, 'scripts', 'build.ts'))) {
    await close();
    return { there, here };
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, close };
}
