import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * @typedef {{ env: NodeJS.ProcessEnv, platform: string, exists: (path: string) => boolean,
 *   runs: (path: string) => boolean, downloaded: () => Promise<string | undefined> }} World
 */

/** @type {World} */
export const realWorld = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  // Ubuntu's /usr/bin/chromium-browser may be a script that only says where to find the real one.
  runs: (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  downloaded: async () => {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath() || undefined;
  },
};

/**
 * The browser for tests: the one that CHROME_PATH names, an installed one, or the one that Playwright has
 * downloaded. A CHROME_PATH that leads nowhere gives undefined, not another browser.
 * @param {World} world
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(world = realWorld) {
  const named = world.env.CHROME_PATH;
  if (named) return world.exists(named) ? named : undefined;
  const installed = listPlaces(world).find((path) => works(path, world));
  if (installed) return installed;
  const downloaded = await world.downloaded().catch(() => undefined);
  return downloaded && works(downloaded, world) ? downloaded : undefined;
}

/**
 * @param {string} path
 * @param {World} world
 */
function works(path, world) {
  // Only on Linux: elsewhere --version may open a window, and the known places are sure.
  return world.exists(path) && (world.platform !== 'linux' || world.runs(path));
}

/**
 * Where Chromium, Chrome and Edge are, best first.
 * @param {World} world
 * @returns {string[]}
 */
function listPlaces({ env, platform }) {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['', env.HOME ?? ''].flatMap((home) =>
      apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => env[key] ?? []);
    const files = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((folder) => files.map((file) => win32.join(folder, file)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(':').filter(Boolean)];
  return [...new Set(folders.flatMap((folder) => names.map((name) => posix.join(folder, name))))];
}
