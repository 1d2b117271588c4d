import type { Git } from './git.ts';

export type FileChange = 'added' | 'changed' | 'removed';

export interface ChangedFile {
  /** From the top of the repository. */
  path: string;
  change: FileChange;
  /** Facts and narrative, what pages are made by, what decides how changes are tested, or anything else. */
  kind: 'workspace' | 'code' | 'machinery' | 'other';
}

/** Every file that differs between two commits, or between a commit and the working tree. */
export async function listChangedFiles(
  git: Git,
  base: string,
  head: string | undefined,
): Promise<ChangedFile[]> {
  const plain = ['-z', '--no-renames', '--name-status', '--no-ext-diff', '--no-textconv'];
  const diff = head
    ? await git(['diff-tree', '-r', ...plain, '--end-of-options', base, head])
    : await git(['diff', ...plain, '--no-relative', '--end-of-options', base]);
  const words = diff.toString().split('\0').filter(Boolean);
  const changes = new Map<string, FileChange>();
  for (let at = 0; at + 1 < words.length; at += 2) {
    const status = words[at] ?? '';
    changes.set(words[at + 1] ?? '', status === 'A' ? 'added' : status === 'D' ? 'removed' : 'changed');
  }
  if (!head) for (const path of await listUntracked(git)) changes.set(path, 'added');
  const prefix = (await git(['rev-parse', '--show-prefix'])).toString().trim();
  return [...changes]
    .map(([path, change]) => ({ path, change, kind: findKind(path, prefix) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listUntracked(git: Git): Promise<string[]> {
  const listed = await git(['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/']);
  return listed.toString().split('\0').filter(Boolean);
}

/** @param prefix where the workspace lies in the repository: "" or "folder/". */
export function findKind(path: string, prefix: string): ChangedFile['kind'] {
  const inside = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  if (/^(?:data|content)(?:\/|$)/.test(inside)) return 'workspace';
  if (/^\.(?:github|gitlab|ci)(?:\/|-ci)|^\.git(?:modules|attributes)$/.test(path)) return 'machinery';
  if (/\/__(?:tests|e2e)__\/|\.test\.ts$/.test(path)) return 'other';
  return /^(?:src|scripts|public)\/|^(?:package(?:-lock)?\.json|astro\.config\.mjs|tsconfig\.json|\.npmrc)$/.test(
    path,
  )
    ? 'code'
    : 'other';
}
