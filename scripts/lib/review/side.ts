import { createHash } from 'node:crypto';
import type { Build } from '../../../src/core/model.ts';
import { keepSame, type WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import type { ChangedFile } from './changed-files.ts';
import { findCommit, type Git } from './git.ts';
import { readTree, type Strange } from './tree.ts';

/** One of the two that are compared: a commit, or the working tree. */
export interface Side {
  /** Absent for the working tree. */
  commit?: string;
  /** data/ and content/. */
  files: WorkspaceFile[];
  strange: Strange[];
}

/** Two versions, and every file that differs between them. */
export interface Versions {
  base: Side & { build: Build };
  head: Side & { build: Build };
  files: readonly ChangedFile[];
  /** The day of the change, where that is known. */
  day?: string;
  /** The model of other files, read as both versions were. */
  rebuild?: (files: WorkspaceFile[]) => Build;
}

/** @param before files of the other side: one that is the same is the same object, so it is parsed once. */
export async function readCommit(
  git: Git,
  revision: string,
  before: readonly WorkspaceFile[] = [],
): Promise<Side> {
  const commit = await findCommit(git, revision);
  const { files, strange } = await readTree(git, commit);
  return { commit, files: keepSame(files, before), strange };
}

/** @param before as `readCommit` has it. */
export async function readWorkingTree(root: string, before: readonly WorkspaceFile[] = []): Promise<Side> {
  const files = await loadWorkspace(root, before);
  return { files, strange: findStrange(files) };
}

function findStrange(files: readonly WorkspaceFile[]): Strange[] {
  return files.flatMap(({ path, fault }): Strange[] => {
    if (fault?.kind === 'link') return [{ path, why: 'link' }];
    return fault?.kind === 'too-large' ? [{ path, why: 'size' }] : [];
  });
}

/** A short name of all texts: sides with the same name have the same site, built with the same code. */
export function hashFiles(files: readonly WorkspaceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text, fault } of files) hash.update(`${path}\0${text}\0${fault?.kind ?? ''}\0`);
  return hash.digest('hex').slice(0, 24);
}
