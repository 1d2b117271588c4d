import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodeFile, MAX_BYTES, tooLarge } from '../core/parse/file-text.ts';
import { keepSame, type WorkspaceFile } from '../core/parse/workspace-file.ts';

const FOLDERS = ['data', 'content'] as const;
const WORLD = { lstat, readdir, readFile, realpath };
type World = typeof WORLD;

/** A system lets a process have some hundreds of files open. */
const READ_AT_ONCE = 100;

/**
 * Reads data/ and content/ of a workspace: every file but hidden ones, in the order of their paths.
 * A file that is no text, too large, or a link out of the workspace comes with its fault and is not read.
 * @param before an earlier reading: a file whose text is the same is the same object, so nobody parses it again.
 */
export async function loadWorkspace(
  root: string,
  before: readonly WorkspaceFile[] = [],
  world: World = WORLD,
): Promise<WorkspaceFile[]> {
  const paths: string[] = [];
  for (const folder of FOLDERS) await listFiles(root, folder, paths, world);
  paths.sort();
  const home = paths.length > 0 ? await world.realpath(root) : root;
  const files: WorkspaceFile[] = [];
  for (let first = 0; first < paths.length; first += READ_AT_ONCE) {
    const some = paths.slice(first, first + READ_AT_ONCE);
    files.push(...(await Promise.all(some.map((path) => readText(root, home, path, world)))));
  }
  return keepSame(files, before);
}

async function listFiles(root: string, folder: string, paths: string[], world: World): Promise<void> {
  const entries = await world
    .readdir(join(root, folder), { withFileTypes: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await listFiles(root, path, paths, world);
    else if (entry.isFile() || entry.isSymbolicLink()) paths.push(path);
  }
}

async function readText(root: string, home: string, path: string, world: World): Promise<WorkspaceFile> {
  const file = join(root, path);
  try {
    const real = await world.realpath(file);
    // A link may lead to another file of the same workspace, and nowhere else.
    if (!FOLDERS.some((folder) => real.startsWith(join(home, folder) + sep))) return linkFault(path, real);
    const { size } = await world.lstat(real);
    if (size > MAX_BYTES) return { path, text: '', fault: tooLarge(size) };
    return { path, ...decodeFile(await world.readFile(real)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === '') throw error;
    return { path, text: '', fault: { kind: 'unreadable', parameters: { code } } };
  }
}

function linkFault(path: string, target: string): WorkspaceFile {
  return { path, text: '', fault: { kind: 'link', parameters: { target } } };
}
