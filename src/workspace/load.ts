import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceFile } from '../core/yaml.ts';

const FOLDERS = ['data', 'content'] as const;
const READERS = { readdir, readFile };

/** Reads data/ and content/ of a workspace: every file but hidden ones, in the order of their paths. */
export async function loadWorkspace(root: string, world = READERS): Promise<WorkspaceFile[]> {
  const paths: string[] = [];
  for (const folder of FOLDERS) await listFiles(root, folder, paths, world);
  paths.sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await world.readFile(join(root, path), 'utf8') })));
}

async function listFiles(root: string, folder: string, paths: string[], world: typeof READERS): Promise<void> {
  const entries = await world.readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await listFiles(root, path, paths, world);
    else if (entry.isFile()) paths.push(path);
  }
}
