import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from './list-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.runIf(process.platform !== 'win32')('links are what they lead to, a file or a folder', async () => {
  const site = join(folder, 'site');
  await mkdir(join(site, 'b'), { recursive: true });
  await mkdir(join(folder, 'other'));
  for (const name of ['site/c.txt', 'site/b/a.txt', 'other/d.txt']) await writeFile(join(folder, name), '');
  await symlink('../other', join(site, 'folder'));
  await symlink('../other/d.txt', join(site, 'file.txt'));
  await symlink('nowhere', join(site, 'gone.txt'));
  expect(await listFiles(site)).toEqual(['b/a.txt', 'c.txt', 'file.txt', 'folder/d.txt']);
});
