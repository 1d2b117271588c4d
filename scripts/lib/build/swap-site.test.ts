import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers, swapSite } from './swap-site.ts';

let folder: string;
let folders: { out: string; next: string; old: string };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'swap-'));
  const out = join(folder, 'dist');
  folders = { out, next: `${out}.next-1`, old: `${out}.old-1` };
});
afterEach(() => rm(folder, { recursive: true }));

async function writeSite(site: string, text: string) {
  await mkdir(site);
  await writeFile(join(site, 'index.html'), text);
}
const readSite = () => readFile(join(folders.out, 'index.html'), 'utf8');
const dead = { rename, isAlive: () => false };

test('the new site takes the place of the old one and nothing is left beside it', async () => {
  await writeSite(folders.out, 'old');
  await writeSite(folders.next, 'new');
  await swapSite(folders);
  expect(await readSite()).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('the first site needs no old one', async () => {
  await writeSite(folders.next, 'new');
  await swapSite(folders);
  expect(await readSite()).toBe('new');
});

test('when the new site cannot be put in place the old one comes back', async () => {
  await writeSite(folders.out, 'old');
  const swapping = swapSite(folders);
  await expect(swapping).rejects.toThrow('ENOENT');
  expect(await readSite()).toBe('old');
});

test('a folder that is no site is not replaced', async () => {
  await mkdir(folders.out);
  await writeFile(join(folders.out, 'thesis.docx'), 'years of work');
  await writeSite(folders.next, 'new');
  await expect(swapSite(folders)).rejects.toThrow('är ingen byggd webbplats');
  await expect(clearLeftovers(folders.out)).rejects.toThrow('är ingen byggd webbplats');
  expect(await readdir(folders.out)).toEqual(['thesis.docx']);
});

test('what a killed build left is removed', async () => {
  await writeSite(folders.out, 'old');
  await writeSite(folders.next, 'half');
  await clearLeftovers(folders.out, dead);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a site that a killed build had put aside comes back', async () => {
  await writeSite(folders.old, 'old');
  await clearLeftovers(folders.out, dead);
  expect(await readSite()).toBe('old');
});

test('a build that is still at work keeps its folder, and so does what only looks like one', async () => {
  await writeSite(folders.next, 'half');
  await mkdir(join(folder, 'dist.next-1.bak'));
  await mkdir(join(folder, 'other.next-1'));
  await clearLeftovers(folders.out, { rename, isAlive: (pid) => pid === 1 });
  expect((await readdir(folder)).sort()).toEqual(['dist.next-1', 'dist.next-1.bak', 'other.next-1']);
});
