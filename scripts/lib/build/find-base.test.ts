import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guessBase } from './find-base.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'base-'));
  await mkdir(join(root, 'data'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (text: string) => writeFile(join(root, 'data', 'region.yaml'), text);

test('where the site is to lie is seen before the check', async () => {
  await write('name: Region\nsite: https://plan.example.se/bilaga\n');
  expect(await guessBase(root, {})).toBe('/bilaga/');
  expect(await guessBase(root, { REPORT_SITE: 'https://example.se/a/b/' })).toBe('/a/b/');
});

test('also where region.yaml is a link to another file of the workspace', async () => {
  await writeFile(join(root, 'data', 'other.yaml'), 'site: https://example.se/c\n');
  await symlink('other.yaml', join(root, 'data', 'region.yaml'));
  expect(await guessBase(root, {})).toBe('/c/');
});

test('what cannot be read is left to the check', async () => {
  expect(await guessBase(root, {})).toBe('/');
  await write('site: "https://');
  expect(await guessBase(root, {})).toBe('/');
  await write('');
  expect(await guessBase(root, {})).toBe('/');
  await write(`site: https://example.se/d\n#${' '.repeat(1_000_001)}\n`);
  expect(await guessBase(root, {})).toBe('/');
});
