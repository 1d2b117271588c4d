import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReportDate } from '../../../src/core/publish/report-date.ts';
import { readCommit } from '../../../src/workspace/commit.ts';
import type { Sum } from '../finish/finish-files.ts';
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
  files: Record<string, Sum>;
}

/** Writes the manifest of a site that is ready otherwise. @param sums of all its files, by path. */
export async function writeManifest(
  { next }: { next: string },
  root: string,
  base: string,
  sums: readonly [path: string, sum: Sum][],
  env = process.env,
): Promise<void> {
  const commit = readCommit(root, env) ?? null;
  const manifest: Manifest = {
    commit: commit?.replace(/-dirty$/, '') ?? null,
    dirty: commit?.endsWith('-dirty') ?? null,
    day: parseReportDate(env) ?? null,
    base,
    versions: await readVersions(),
    files: Object.fromEntries(
      sums.filter(([path]) => path !== MANIFEST).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  await writeFile(join(next, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Whether a text is what `writeManifest` writes. */
export function isManifest(text: string): boolean {
  try {
    const { base, versions, files } = JSON.parse(text);
    return [typeof base, typeof versions, typeof files].join() === 'string,object,object';
  } catch {
    return false;
  }
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
