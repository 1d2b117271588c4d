import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, recall } from './keep.ts';
import { forgetIfChanged, openKept } from './open-kept.ts';

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  env = { REPORT_KEPT: join(folder, 'kept') };
  await write('package.json', '{}');
  await write('scripts/build.ts', '1');
  await write('src/charts/draw.ts', '2');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

test.each([
  ['src/charts/draw.ts', '3'],
  ['src/charts/new.ts', ''],
  ['scripts/build.ts', '1 '],
  ['package.json', '{ }'],
  ['package-lock.json', '{}'],
  ['astro.config.mjs', ' '],
])('after a change of %s nothing that was kept before is found', async (path, text) => {
  const before = await openKept(folder, env);
  expect(await openKept(folder, env)).toBe(before);
  await write(path, text);
  expect(await openKept(folder, env)).not.toBe(before);
});

test('what a program kept that was changed meanwhile is not found when the change is taken back', async () => {
  const file = (await openKept(folder, env)) ?? '';
  expect(await forgetIfChanged(file, folder)).toBe(false);
  expect(existsSync(file)).toBe(true);
  await write('src/charts/draw.ts', '3');
  expect(await forgetIfChanged(file, folder)).toBe(true);
  await write('src/charts/draw.ts', '2');
  expect(existsSync(file)).toBe(false);
});

test('a changed test changes nothing', async () => {
  const before = await openKept(folder, env);
  await write('src/charts/draw.test.ts', '');
  await write('src/__e2e__/site.ts', '');
  expect(await openKept(folder, env)).toBe(before);
});

test('where nothing can be kept nothing is', async () => {
  await write('kept', 'a file');
  expect(await openKept(folder, env)).toBeUndefined();
});

test('what another program kept is forgotten when that has not been at work for three days', async () => {
  const home = join(folder, 'kept');
  await write('kept/old.sqlite', '');
  await write('kept/recent.sqlite', '');
  const seconds = Date.now() / 1000 - 4 * 24 * 60 * 60;
  await utimes(join(home, 'old.sqlite'), seconds, seconds);
  const own = (await openKept(folder, env)) ?? '';
  expect((await readdir(home)).sort()).toEqual([basename(own), 'recent.sqlite'].sort());
  keep(own, 'a', 1);
  expect(recall(await openKept(folder, env), 'a')).toBe(1);
});
