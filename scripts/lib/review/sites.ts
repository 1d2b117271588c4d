import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import type { ToldPage } from '../build/tell-pages.ts';
import { projectRoot } from '../paths.ts';
import { hashCode } from './code.ts';
import { addressOf } from './compare-files.ts';
import { hashFiles } from './side.ts';
import { writeWorkspace } from './write-workspace.ts';

const cache = join(projectRoot, 'node_modules', '.cache', 'bilaga', 'review');
const KEPT = 6;

/**
 * A built site, and whether the code that runs here has followed its links; or what a build that failed said first;
 * or why none was tried.
 */
export type BuiltSite = { folder: string; isProved: boolean } | { failed: string } | { notBuilt: string };

/** What is the same for both sites, so that only the change makes a difference. Nobody serves them: none is packed. */
const SETTINGS = {
  REPORT_COMMIT: 'granskning',
  REPORT_PREVIEW: '1',
  REPORT_PACKED: '0',
  REPORT_FAULTS: 'told',
  NODE_ENV: 'production',
};
const PASSED_ON = ['REPORT_DATE', 'SOURCE_DATE_EPOCH', 'REPORT_SITE'];

/** A page of a site that is being built. */
export interface ComingPage {
  /** "/kommuner/" */
  path: string;
  html: Buffer;
  /** Where at its host the site is to lie. */
  base: string;
}

/** A site that is there, or is being built. */
export interface StartedSite {
  /** Waits for it. */
  site: () => Promise<BuiltSite>;
  /** Its pages while it is being built, as they come; none when it is there. Those that are left then are not given. */
  pages: AsyncIterable<ComingPage> | Iterable<ComingPage>;
}

/** Where the site of a workspace as some code builds it lies, or would lie, in the cache. */
export async function findPlace(
  files: readonly WorkspaceFile[],
  code = projectRoot,
  env = process.env,
): Promise<{ folder: string; isThere: boolean }> {
  const told = PASSED_ON.map((name) => env[name] ?? '').join('\0');
  const key = `${hashFiles([...files, { path: '', text: told }])}-${await hashCode(code)}`;
  const folder = join(cache, 'sites', key, 'dist');
  return { folder, isThere: existsSync(join(folder, 'index.html')) };
}

/**
 * The site of a workspace as some code builds it: from the cache, or being built into it.
 * @param last a site of the cache that it has most in common with, where there is one.
 */
export async function startSite(
  files: readonly WorkspaceFile[],
  code = projectRoot,
  last?: string,
): Promise<StartedSite> {
  const { folder, isThere } = await findPlace(files, code);
  const place = dirname(folder);
  // A build refuses broken links; of other code nobody knows whether it does.
  const isProved = code === projectRoot;
  if (isThere) {
    await utimes(place, new Date(), new Date());
    return thereIs({ folder, isProved });
  }
  await mkdir(place, { recursive: true });
  const workspace = await mkdtemp(join(cache, 'workspace-'));
  const close = () => rmSync(workspace, { recursive: true, force: true });
  // Whatever ends the process.
  process.once('exit', close);
  writeWorkspace(workspace, files);
  const { ended, pages } = runBuild(code, workspace, folder, last);
  const site = async (): Promise<BuiltSite> => {
    const failed = await ended;
    if (failed === undefined) await forgetOld();
    else await rm(place, { recursive: true, force: true });
    return failed === undefined ? { folder, isProved } : { failed };
  };
  return { site, pages };
}

/** A site that need not be waited for. */
export function thereIs(site: BuiltSite): StartedSite {
  return { site: async () => site, pages: [] };
}

/** Where the code of another version is put for a while: not below node_modules, where Node runs no TypeScript. */
export function codeFolder(): string {
  return join(projectRoot, '.cache', `code-${process.pid}`);
}

/** Has a site built. @returns what ends with what the build said when it fails, and the pages meanwhile. */
function runBuild(code: string, workspace: string, folder: string, last = folder) {
  const child = spawn(process.execPath, [join(code, 'scripts', 'build.ts')], {
    cwd: code,
    env: { ...process.env, ...SETTINGS, REPORT_ROOT: workspace, REPORT_OUT: folder, REPORT_LAST: last },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const end = () => child.kill();
  process.prependOnceListener('exit', end);
  const ended = new Promise<string | undefined>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(0, 8000);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      process.off('exit', end);
      resolve(status === 0 ? undefined : sayFailure(said, { code, workspace, folder }) || `${status}`);
    });
  });
  // From now on, so that none is missed before they are asked for.
  const messages = on(child, 'message', { close: ['close'] });
  async function* readPages(): AsyncGenerator<ComingPage> {
    for await (const [page] of messages) {
      // Whether the build is over is heard of between two pages.
      await setImmediate();
      const { folder: aside, file, base } = page as ToldPage;
      const isOver = child.exitCode !== null;
      const html = isOver ? undefined : await readFile(join(aside, file)).catch(() => undefined);
      // The site has taken its place.
      if (!html) return;
      yield { path: addressOf(`/${file}`), html, base };
    }
  }
  return { ended, pages: readPages() };
}

/**
 * What a build said first when it failed: what comes later is of what it had begun, and where in the code is for
 * others, as is where the site would be. A file is named as its workspace has it, wherever the build read it.
 */
export function sayFailure(
  said: string,
  { code, workspace, folder }: { code: string; workspace: string; folder: string },
): string {
  const lines = said
    .split('\n')
    .filter((line) => !/^ +at /.test(line) && !line.includes(folder))
    .map((line) =>
      line
        .replaceAll(`${workspace}${sep}`, '')
        .replaceAll(`${relative(code, workspace)}${sep}`, '')
        .replaceAll(code, '')
        .replace(/^\d\d:\d\d:\d\d |\[ERROR\] (?:\[build\] )?/g, ''),
    );
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
