import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { isSafePath } from './tree.ts';

/** Puts data/ and content/ of a commit on disk to be built: plain texts with plain names and nothing else. */
export async function writeWorkspace(folder: string, files: readonly WorkspaceFile[]): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true });
  for (const { path, text, fault } of files) {
    if (fault || !isSafePath(path) || !/^(?:data|content)\//.test(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
}
