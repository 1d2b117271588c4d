import { expect, test } from 'vitest';
import { findBrowser } from './find.mjs';

const bare = {
  env: {},
  platform: 'linux',
  exists: () => true,
  runs: () => true,
  downloaded: async () => undefined,
};
const only = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) });

test('CHROME_PATH comes first, and when it leads nowhere no other browser is taken', async () => {
  const world = { ...bare, env: { CHROME_PATH: '/my/chrome' } };
  expect(await findBrowser(world)).toBe('/my/chrome');
  expect(await findBrowser({ ...world, ...only('/usr/bin/chromium') })).toBeUndefined();
});

test('an installed browser is found at its usual place', async () => {
  expect(await findBrowser({ ...bare, ...only('/usr/bin/google-chrome') })).toBe('/usr/bin/google-chrome');
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(await findBrowser({ ...bare, platform: 'darwin', ...only(mac) })).toBe(mac);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(await findBrowser({ ...bare, env, platform: 'win32', ...only(edge) })).toBe(edge);
});

test('or anywhere on the path', async () => {
  const world = { ...bare, env: { PATH: '/opt/a:/opt/b' }, ...only('/opt/b/chromium') };
  expect(await findBrowser(world)).toBe('/opt/b/chromium');
});

test('a file that does not run is passed by', async () => {
  const world = { ...bare, ...only('/usr/bin/chromium-browser', '/snap/bin/chromium') };
  const runs = (path: string) => path === '/snap/bin/chromium';
  expect(await findBrowser({ ...world, runs })).toBe('/snap/bin/chromium');
});

test('the one that Playwright has downloaded comes last', async () => {
  const downloaded = async () => '/cache/chrome';
  expect(await findBrowser({ ...bare, downloaded, ...only('/cache/chrome') })).toBe('/cache/chrome');
  expect(await findBrowser({ ...bare, downloaded, ...only() })).toBeUndefined();
});

test('nothing installed yet, Playwright neither, is no fault', async () => {
  const downloaded = () => Promise.reject(new Error('Cannot find package'));
  expect(await findBrowser({ ...bare, downloaded, ...only() })).toBeUndefined();
});
