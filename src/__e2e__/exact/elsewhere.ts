import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lchown, lutimes, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../scripts/lib/paths.ts';

// What differs between two machines, but for the processor itself: V8 is told to do without some of its instructions,
// and the library that draws the charts cannot be.

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const WITHOUT_FONTS =
  'umask 077; for fonts in /usr/share/fonts /usr/local/share/fonts; do [ -d $fonts ] && mount -t tmpfs tmpfs $fonts; done; exec "$@"';

/** What a program is started through, from the outermost. */
const layers: Record<string, string[]> = {
  'no network, no fonts, no rights for others': [
    ...['unshare', '--mount', '--net', ...(isRoot ? [] : ['--user', '--map-root-user'])],
    ...['sh', '-c', WITHOUT_FONTS, 'sh'],
  ],
  'one processor': ['taskset', '--cpu-list', '0'],
  'another user': isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [],
};

/** The layers that this machine allows; what it does not is said, and left out. */
export function listLayers(): string[] {
  const file = join(projectRoot, 'package.json');
  return Object.entries(layers).flatMap(([name, layer]) => {
    const [program = 'test', ...words] = [...layer, 'test', '-r', file, '-a', '-x', process.execPath];
    if (spawnSync(program, words).status === 0) return layer;
    console.warn(`Left out, since this machine does not allow it: ${name}.`);
    return [];
  });
}

/** Node as another machine has it: less memory, a simpler processor. */
export const node = [
  process.execPath,
  ...(process.arch === 'x64' ? ['--no-enable-avx', '--no-enable-avx2', '--no-enable-fma3'] : []),
];

/** More than a year later, another time zone and language, another home and folder for what is passing. */
export function otherSettings(home: string): NodeJS.ProcessEnv {
  const clock = pathToFileURL(join(import.meta.dirname, 'later-clock.mjs'));
  return {
    ...{ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    ...{ HOME: home, USER: 'åsa', TMPDIR: home, XDG_CACHE_HOME: home, FONTCONFIG_FILE: '/dev/null' },
    NODE_OPTIONS: `--import=${clock} --max-old-space-size=1200`,
  };
}

/** A folder on another disk where there is one, which lists its files in another order. */
export async function makeOtherFolder(): Promise<string> {
  const memory = '/dev/shm';
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'report-annan maskin å-'));
  await chmod(folder, 0o755);
  return folder;
}

/** All that lies in a folder is from long ago, the last first, and belongs to who will build there. */
export async function makeForeign(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const [index, { parentPath, name }] of entries.reverse().entries()) {
    await lutimes(join(parentPath, name), index, index);
    if (isRoot) await lchown(join(parentPath, name), NOBODY, NOBODY);
  }
  if (isRoot) await lchown(folder, NOBODY, NOBODY);
}
