import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file of a folder and of those in it, by its path from there, "kommuner/index.html", in the order of their code points. */
export async function listFiles(folder: string): Promise<string[]> {
  return (await findFiles(folder)).map((path) => relative(folder, path).replaceAll(sep, '/')).sort();
}

/** Links are what they lead to, a file or a folder; those that lead nowhere are nothing. */
async function findFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (target?.isFile()) found.push(path);
    else if (entry.isSymbolicLink() && target?.isDirectory()) found.push(...(await findFiles(path)));
  }
  return found;
}
