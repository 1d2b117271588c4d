import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sum } from '../finish/finish-files.ts';
import { MANIFEST, type Manifest, writeManifest } from './manifest.ts';

let next: string;
beforeEach(async () => {
  next = await mkdtemp(join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(next, { recursive: true }));

const sum: Sum = { bytes: 1, sha256: 'abc' };
const sums: [string, Sum][] = [MANIFEST, 'om/index.html', 'a.txt'].map((path) => [path, sum]);

async function write(env: NodeJS.ProcessEnv): Promise<Manifest> {
  await writeManifest({ next }, next, '/', sums, env);
  return JSON.parse(await readFile(join(next, MANIFEST), 'utf8'));
}

test('every file stands there with its size and checksum, but not the manifest itself', async () => {
  const { files } = await write({});
  expect(Object.entries(files)).toEqual([
    ['a.txt', sum],
    ['om/index.html', sum],
  ]);
});

test('it says which commit, which day and which versions', async () => {
  const told = await write({ REPORT_COMMIT: 'abc1-dirty', REPORT_DATE: '2030-04-01' });
  expect(told).toMatchObject({ commit: 'abc1', dirty: true, day: '2030-04-01' });
  expect(told.versions).toMatchObject({ node: process.versions.node, astro: expect.stringMatching(/^\d/) });
});

test('outside git, with no day told, it says that nothing is known', async () => {
  expect(await write({})).toMatchObject({ commit: null, dirty: null, day: null });
});
