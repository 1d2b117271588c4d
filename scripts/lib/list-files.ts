import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file of a folder and of those in it, by its path from there, "kommuner/index.html", in the order of their code points. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}
