import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { createPlaces } from '../make-places.ts';
import { isSafePath } from './tree.ts';

/** Puts data/ and content/ of a commit on disk to be built: plain texts with plain names and nothing else. */
export function writeWorkspace(folder: string, files: readonly WorkspaceFile[]): void {
  const makePlace = createPlaces();
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const { path, text, fault } of files) {
    if (fault || !isSafePath(path) || !/^(?:data|content)\//.test(path)) continue;
    makePlace(join(folder, path));
    // At once: thousands of small files are mostly waiting when each is asked for and waited for.
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
}
