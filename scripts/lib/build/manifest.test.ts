import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from './compress-site.ts';
import { MANIFEST, type Manifest, writeManifest } from './manifest.ts';

let next: string;
beforeEach(async () => {
  next = await mkdtemp(join(tmpdir(), 'manifest-'));
  await mkdir(join(next, 'om'));
  await writeFile(join(next, 'om', 'index.html'), '<p>Åsen</p>'.repeat(100));
  await writeFile(join(next, 'a.txt'), 'a');
});
afterEach(() => rm(next, { recursive: true }));

async function write(env: NodeJS.ProcessEnv): Promise<Manifest> {
  await writeManifest({ next }, next, '/', env);
  return JSON.parse(await readFile(join(next, MANIFEST), 'utf8'));
}

test('every file stands there with its size and checksum, but not the manifest itself', async () => {
  await write({});
  const { files } = await write({});
  expect(Object.keys(files)).toEqual(['a.txt', 'om/index.html']);
  expect(files['a.txt']).toEqual({ bytes: 1, sha256: createHash('sha256').update('a').digest('hex') });
});

test('it says which commit, which day and which versions', async () => {
  const told = await write({ REPORT_COMMIT: 'abc1-dirty', REPORT_DATE: '2030-04-01' });
  expect(told).toMatchObject({ commit: 'abc1', dirty: true, day: '2030-04-01' });
  expect(told.versions).toMatchObject({ node: process.versions.node, astro: expect.stringMatching(/^\d/) });
});

test('outside git, with no day told, it says that nothing is known', async () => {
  expect(await write({})).toMatchObject({ commit: null, dirty: null, day: null });
});

test('text is compressed beside itself, when that saves something', async () => {
  await compressSite(next);
  expect(Object.keys((await write({})).files)).toEqual([
    'a.txt',
    'om/index.html',
    'om/index.html.br',
    'om/index.html.gz',
  ]);
});
