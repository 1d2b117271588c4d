import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { prepareStore } from '../kept/keep.ts';
import { listFiles } from '../list-files.ts';
import { beginBundle } from './begin-bundle.ts';
import { caches } from './folders.ts';

const { signal } = new AbortController();

test('the bundle of the same program is found again, every file of it, and another base has its own', async () => {
  const place = await mkdtemp(join(tmpdir(), 'bundle-'));
  const kept = join(place, 'kept.sqlite');
  prepareStore(kept, 3);
  await mkdir(caches, { recursive: true });
  const cache = await mkdtemp(join(caches, 'bundle-'));
  const first = await (await beginBundle({ cache, base: '/a/', kept, signal })).entry;
  const paths = (await listFiles(cache)).filter((path) => !path.startsWith('vite/'));
  expect(paths.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0);

  const again = join(place, 'again');
  await mkdir(again);
  const second = await (await beginBundle({ cache: again, base: '/a/', kept, signal })).entry;
  expect(fileURLToPath(second)).toBe(fileURLToPath(first).replace(cache, again));
  expect(await listFiles(again)).toEqual(paths);
  for (const path of paths)
    expect((await readFile(join(again, path))).equals(await readFile(join(cache, path))), path).toBe(true);

  // Nobody waits for this one: it is another, so it would have to be made.
  const unwanted = new AbortController();
  unwanted.abort();
  const { entry } = await beginBundle({ cache: again, base: '/b/', kept, signal: unwanted.signal });
  await expect(entry).rejects.toThrow('aborted');
  await rm(cache, { recursive: true });
  await rm(place, { recursive: true });
});

test('a bundle that cannot be found whole is made: nothing is kept where there is no store', async () => {
  const unwanted = new AbortController();
  unwanted.abort();
  const cache = await mkdtemp(join(tmpdir(), 'bundle-'));
  await writeFile(join(cache, 'kept.sqlite'), 'no database');
  const wanted = { cache, base: '/', kept: join(cache, 'kept.sqlite'), signal: unwanted.signal };
  await expect((await beginBundle(wanted)).entry).rejects.toThrow('aborted');
  await rm(cache, { recursive: true });
});
