import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectRoot } from '../../../scripts/lib/paths.ts';

/** All that a build reads of the project, besides its packages. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const isTest = (path: string) => /__(?:tests|e2e)__|\.test\.ts$/.test(path);

/**
 * A copy of the project with a workspace in it, as a fresh clone would be: its packages are links to the project's
 * own, and nothing that a build keeps comes along.
 */
export async function copyProject(
  to: string,
  { code = projectRoot, workspace = code }: { code?: string; workspace?: string } = {},
): Promise<void> {
  await mkdir(join(to, 'node_modules'), { recursive: true });
  for (const part of PARTS) {
    const filter = (path: string) => !isTest(relative(code, path));
    await cp(join(code, part), join(to, part), { recursive: true, filter });
  }
  for (const part of ['data', 'content'])
    await cp(join(workspace, part), join(to, part), { recursive: true });
  const packages = join(projectRoot, 'node_modules');
  for (const entry of await readdir(packages, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || !entry.isDirectory()) continue;
    await symlink(join(packages, entry.name), join(to, 'node_modules', entry.name), 'junction');
  }
}

/** Builds a copy with a Node, or what starts one; throws when the build does. */
export async function buildCopy(
  project: string,
  out: string,
  env: NodeJS.ProcessEnv = {},
  [program = process.execPath, ...words]: readonly string[] = [],
): Promise<void> {
  const child = spawn(program, [...words, join(project, 'scripts', 'build.ts')], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', ...env, REPORT_ROOT: project, REPORT_OUT: out },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The build of ${project} ended with ${code}`);
}

/** Every file of a built site by its path. */
export async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [relative(folder, file), await readFile(file)] as const)),
  );
}

/** Paths of the files that one of two sites lacks, or that are not the same byte for byte. */
export function findDifferences(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => !one.get(path)?.equals(other.get(path) ?? Buffer.of())).sort();
}
