import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { projectRoot } from '../paths.ts';
import { hashCode } from './code.ts';
import { hashFiles } from './side.ts';
import { writeWorkspace } from './write-workspace.ts';

const cache = join(projectRoot, 'node_modules', '.cache', 'bilaga', 'review');
const KEPT = 6;

/** A built site, and whether the code that runs here has followed its links; or the last lines of why there is none. */
export type BuiltSite = { folder: string; isProved: boolean } | { failed: string };

/** What is the same for both sites, so that only the change makes a difference. Nobody serves them: none is packed. */
const SETTINGS = {
  REPORT_COMMIT: 'granskning',
  REPORT_PREVIEW: '1',
  REPORT_PACKED: '0',
  NODE_ENV: 'production',
};
const PASSED_ON = ['REPORT_DATE', 'SOURCE_DATE_EPOCH', 'REPORT_SITE'];

/** The site of a workspace as some code builds it: from the cache, or being built into it; call it to wait for it. */
export async function startSite(
  files: readonly WorkspaceFile[],
  code = projectRoot,
  env = process.env,
): Promise<() => Promise<BuiltSite>> {
  const told = PASSED_ON.map((name) => env[name] ?? '').join('\0');
  const key = `${hashFiles([...files, { path: '', text: told }])}-${await hashCode(code)}`;
  const folder = join(cache, 'sites', key, 'dist');
  // A build refuses broken links; of other code nobody knows whether it does.
  const isProved = code === projectRoot;
  if (existsSync(join(folder, 'index.html'))) {
    await utimes(join(cache, 'sites', key), new Date(), new Date());
    return async () => ({ folder, isProved });
  }
  await mkdir(join(cache, 'sites', key), { recursive: true });
  const workspace = await mkdtemp(join(cache, 'workspace-'));
  const close = () => rm(workspace, { recursive: true, force: true });
  await writeWorkspace(workspace, files).catch((error) => close().then(() => Promise.reject(error)));
  const running = runBuild(code, workspace, folder);
  return async () => {
    try {
      const failed = await running;
      if (failed === undefined) await forgetOld();
      else await rm(join(cache, 'sites', key), { recursive: true, force: true });
      return failed === undefined ? { folder, isProved } : { failed };
    } finally {
      await close();
    }
  };
}

/** Where the code of another version is put for a while: not below node_modules, where Node runs no TypeScript. */
export function codeFolder(): string {
  return join(projectRoot, '.cache', `code-${process.pid}`);
}

/** Gives what the build said when it fails. */
function runBuild(code: string, workspace: string, folder: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(code, 'scripts', 'build.ts')], {
      cwd: code,
      env: { ...process.env, ...SETTINGS, REPORT_ROOT: workspace, REPORT_OUT: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(0, 8000);
    });
    child.on('error', reject);
    child.on('close', (status) =>
      resolve(status === 0 ? undefined : sayFailure(said, code, workspace) || `${status}`),
    );
  });
}

/**
 * What a build said first when it failed: what comes later is of what it had begun, and where in the code is for
 * others. A file is named as its workspace has it, wherever the build read it.
 */
export function sayFailure(said: string, code: string, workspace: string): string {
  const lines = said
    .replaceAll(`${workspace}${sep}`, '')
    .replaceAll(`${relative(code, workspace)}${sep}`, '')
    .replaceAll(code, '')
    .split('\n')
    .filter((line) => !/^ +at /.test(line))
    .map((line) => line.replace(/^\d\d:\d\d:\d\d |\[ERROR\] (?:\[build\] )?/g, ''));
  return [...new Set(lines)].slice(0, 8).join('\n').trim();
}

/** The sites that were used last stay. */
async function forgetOld(): Promise<void> {
  const names = await readdir(join(cache, 'sites'));
  const used = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(cache, 'sites', name))).mtimeMs })),
  );
  const old = used.sort((a, b) => b.time - a.time).slice(KEPT);
  for (const { name } of old) await rm(join(cache, 'sites', name), { recursive: true, force: true });
}
