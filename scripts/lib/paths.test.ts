import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPreviewOut, findReportOut } from './paths.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'paths-')));
});
afterEach(() => rm(folder, { recursive: true }));

test.runIf(process.platform !== 'win32')('a site goes where a link leads, and the link stays', async () => {
  const REPORT_OUT = join(folder, 'dist');
  await symlink('releases/one', REPORT_OUT);
  const one = join(folder, 'releases', 'one');
  expect(findReportOut({ REPORT_OUT })).toBe(one);
  await mkdir(one, { recursive: true });
  expect(findReportOut({ REPORT_OUT })).toBe(one);
  expect(findPreviewOut({ REPORT_OUT })).toBe(one);
});

test('a folder that is none, or is not or cannot be there yet, is the one that is named', async () => {
  expect(findReportOut({ REPORT_OUT: folder })).toBe(folder);
  expect(findReportOut({ REPORT_OUT: join(folder, 'a', 'b') })).toBe(join(folder, 'a', 'b'));
  await writeFile(join(folder, 'file'), '');
  expect(findReportOut({ REPORT_OUT: join(folder, 'file', 'b') })).toBe(join(folder, 'file', 'b'));
});
