import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseReportDate } from '../../../src/core/publish/report-date.ts';
import { readCommit } from '../../../src/workspace/commit.ts';
import { projectRoot } from '../paths.ts';

/** At the root of a built site. */
export const MANIFEST = 'manifest.json';

/** What a site was made from and with, and the checksum of each of its files but this one. */
export interface Manifest {
  /** Of the workspace; null where git does not know it. */
  commit: string | null;
  /** Whether files that git keeps had been changed since; null where git does not know. */
  dirty: boolean | null;
  /** The day that the site was built for, as it was told. */
  day: string | null;
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
  /** Of Bilaga, Node and each package that makes the site. */
  versions: Record<string, string>;
  /** By path from the site's root, in the order of their code points. */
  files: Record<string, { bytes: number; sha256: string }>;
}

/** Writes the manifest of a site that is ready otherwise. */
export async function writeManifest(
  { next }: { next: string },
  root: string,
  base: string,
  env = process.env,
): Promise<void> {
  const commit = readCommit(root, env) ?? null;
  const manifest: Manifest = {
    commit: commit?.replace(/-dirty$/, '') ?? null,
    dirty: commit?.endsWith('-dirty') ?? null,
    day: parseReportDate(env) ?? null,
    base,
    versions: await readVersions(),
    files: Object.fromEntries(await hashFiles(next)),
  };
  await writeFile(join(next, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Where at its host a built site is to lie, as its manifest says: "/", or "/bilaga/". */
export function readBase(site: string): string {
  try {
    return JSON.parse(readFileSync(join(site, MANIFEST), 'utf8')).base ?? '/';
  } catch {
    return '/';
  }
}

/** Dependencies are pinned, so what package.json says is what is installed. */
async function readVersions(): Promise<Record<string, string>> {
  const { name, version, dependencies } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  );
  return { [name]: version, node: process.versions.node, ...dependencies };
}

/** Files are small; a few at once keeps the memory so too. */
const LANES = 8;

async function hashFiles(folder: string): Promise<[path: string, sum: { bytes: number; sha256: string }][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => path !== MANIFEST)
    .sort();
  const sums: [string, { bytes: number; sha256: string }][] = [];
  const waiting = paths.entries();
  const work = async () => {
    for (const [index, path] of waiting) sums[index] = [path, await hashFile(join(folder, path))];
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return sums;
}

async function hashFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const bytes = await readFile(file);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
