import { decodeFile, MAX_BYTES, tooLarge } from '../../../src/core/parse/file-text.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { Fault } from '../fault.ts';
import type { Git } from './git.ts';

/** What stands in a commit at a path. */
export interface TreeEntry {
  path: string;
  kind: 'file' | 'link' | 'submodule';
  isRunnable: boolean;
  /** Name of the content in git. */
  oid: string;
  /** Bytes. */
  size: number;
}

/** All entries of a commit below the given folders, or everywhere, in the order of their paths. */
export async function listTree(
  git: Git,
  commit: string,
  folders: readonly string[] = [],
): Promise<TreeEntry[]> {
  const listed = await git(['ls-tree', '-r', '-z', '-l', '--end-of-options', commit, ...folders]);
  const lines = listed.toString('utf8').split('\0').filter(Boolean);
  return lines
    .map((line): TreeEntry => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = '', size = ''] = line.slice(0, tab).split(/ +/);
      const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
      return { path: line.slice(tab + 1), kind, isRunnable: mode === '100755', oid, size: Number(size) || 0 };
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The contents of entries, in one call to git. */
export async function readBlobs(git: Git, oids: readonly string[]): Promise<Buffer[]> {
  if (oids.length === 0) return [];
  const answer = await git(['cat-file', '--batch'], `${oids.join('\n')}\n`);
  let at = 0;
  return oids.map(() => {
    const end = answer.indexOf(10, at);
    const [oid = '', kind, size = ''] = answer.subarray(at, end).toString().split(' ');
    if (kind !== 'blob') throw new Fault(`Git har inte innehållet ${oid}. Hämta hela historiken.`);
    at = end + 1 + Number(size) + 1;
    return answer.subarray(end + 1, at - 1);
  });
}

/** Machines allow some two hundred signs. */
const LONGEST_NAME = 120;

/** A path that can be written on any machine without leaving its folder. */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (part) =>
        part !== '' &&
        part.length <= LONGEST_NAME &&
        !part.startsWith('.') &&
        !/[\p{C}\\:*?"<>|\ufffd]|[. ]$/u.test(part),
    );
}

/** More than a hundred thousand centres weigh; git packs a file that stands in thousands of places once. */
const MOST_BYTES = 500_000_000;

/** Something in data/ or content/ that is no plain, sound text file. It is named and never followed. */
export interface Strange {
  path: string;
  why: 'link' | 'submodule' | 'name' | 'size' | 'runnable';
}

/**
 * data/ and content/ of a commit as the check reads them from disk: hidden files are left out, links, submodules
 * and what is too large come as faults.
 */
export async function readTree(
  git: Git,
  commit: string,
): Promise<{ files: WorkspaceFile[]; strange: Strange[] }> {
  const entries = await listTree(git, commit, ['data', 'content']);
  const strange = entries.flatMap((entry): Strange[] => {
    const why = findStrangeness(entry);
    return why ? [{ path: entry.path, why }] : [];
  });
  const seen = entries.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const plain = seen.filter(({ kind, size }) => kind === 'file' && size <= MAX_BYTES);
  const total = plain.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES)
    throw new Fault(`data/ och content/ väger ${Math.round(total / 1e6)} MB: för mycket.`);
  const texts = await readBlobs(
    git,
    plain.map(({ oid }) => oid),
  );
  const contents = new Map(plain.map(({ path }, index) => [path, texts[index] ?? Buffer.alloc(0)]));
  const files = seen.map(({ path, kind, size }): WorkspaceFile => {
    const bytes = contents.get(path);
    if (bytes) return { path, ...decodeFile(bytes) };
    if (kind === 'file') return { path, text: '', fault: tooLarge(size) };
    return { path, text: '', fault: { kind: 'link', parameters: { target: kind } } };
  });
  return { files, strange };
}

function findStrangeness({ path, kind, size, isRunnable }: TreeEntry): Strange['why'] | undefined {
  if (kind !== 'file') return kind;
  if (!isSafePath(path)) return 'name';
  if (size > MAX_BYTES) return 'size';
  return isRunnable ? 'runnable' : undefined;
}
