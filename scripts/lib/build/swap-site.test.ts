import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeFolders } from './exchange.ts';
import { clearLeftovers } from './leftovers.ts';
import { MANIFEST } from './manifest.ts';
import { refuseToReplace, swapSite } from './swap-site.ts';

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
  await writeFile(join(site, MANIFEST), '{ "base": "/", "versions": {}, "files": {} }');
}
const readSite = () => readFile(join(folders.out, 'index.html'), 'utf8');

const ways = { 'in one step': exchangeFolders, 'in two renames': () => false };
describe.each(Object.entries(ways))('%s', (_, exchange) => {
  test('the new site takes the place of the old one', async () => {
    await writeSite(folders.out, 'old');
    await writeSite(folders.next, 'new');
    await swapSite(folders, { rename, exchange });
    expect(await readSite()).toBe('new');
  });

  test('the first site needs no old one', async () => {
    await writeSite(folders.next, 'new');
    await swapSite(folders, { rename, exchange });
    expect(await readSite()).toBe('new');
  });

  test('when the new site cannot be put in place the old one comes back', async () => {
    await writeSite(folders.out, 'old');
    await expect(swapSite(folders, { rename, exchange })).rejects.toThrow('ENOENT');
    expect(await readSite()).toBe('old');
  });
});

test.runIf(process.platform === 'linux')('Linux can do it in one step', async () => {
  await writeSite(folders.out, 'old');
  await writeSite(folders.next, 'new');
  expect(exchangeFolders(folders.out, folders.next)).toBe(true);
  expect(await readSite()).toBe('new');
});

test('a site that another build puts there meanwhile is replaced too', async () => {
  await writeSite(folders.out, 'old');
  await writeSite(folders.next, 'new');
  let isFirst = true;
  const disturbed: typeof rename = async (from, to) => {
    await rename(from, to);
    if (isFirst) await writeSite(folders.out, 'other');
    isFirst = false;
  };
  await swapSite(folders, { rename: disturbed, exchange: () => false });
  expect(await readSite()).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});

describe('leftovers', () => {
  const world = { pid: 9, isAlive: () => false, caches: '/nowhere' };

  test('a folder that is no site is not replaced', async () => {
    await mkdir(folders.out);
    await writeFile(join(folders.out, 'thesis.docx'), 'years of work');
    await writeSite(folders.next, 'new');
    await expect(swapSite(folders)).rejects.toThrow('är ingen byggd webbplats');
    await expect(clearLeftovers(folders.out)).rejects.toThrow('är ingen byggd webbplats');
    expect(await readdir(folders.out)).toEqual(['thesis.docx']);
  });

  test.each([
    ['a site of somebody else', {}],
    ['an app', { [MANIFEST]: '{ "name": "App", "icons": [] }' }],
    ['a site whose manifest is damaged', { [MANIFEST]: '{' }],
  ])('%s has an index.html too, and is not replaced', async (_, files) => {
    await mkdir(folders.out);
    for (const [name, text] of Object.entries({ 'index.html': 'theirs', ...files }))
      await writeFile(join(folders.out, name), text);
    await expect(refuseToReplace(folders.out)).rejects.toThrow('är ingen byggd webbplats');
  });

  test('a review without pages is replaced by the next one', async () => {
    await mkdir(folders.out);
    for (const name of ['index.html', 'review.json']) await writeFile(join(folders.out, name), '');
    await refuseToReplace(folders.out);
  });

  test('what a killed build left is removed, its cache too, and that is said', async () => {
    await writeSite(folders.out, 'old');
    await writeSite(folders.next, 'half');
    const caches = join(folder, 'caches');
    await mkdir(join(caches, 'build-1'), { recursive: true });
    expect(await clearLeftovers(folders.out, { ...world, caches })).toEqual([
      'Ett tidigare bygge avbröts. Det som det lämnade efter sig är borttaget.',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['caches', 'dist']);
    expect(await readdir(caches)).toEqual([]);
  });

  test('what a killed build with the number of this one left is removed, as in a container', async () => {
    await writeSite(`${folders.out}.next-9`, 'half');
    expect(await clearLeftovers(folders.out, { ...world, isAlive: () => true })).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a site that a killed build had put aside comes back', async () => {
    await writeSite(folders.old, 'old');
    expect(await clearLeftovers(folders.out, world)).toHaveLength(2);
    expect(await readSite()).toBe('old');
  });

  test('a build that is still at work keeps its folder, and so does what only looks like one', async () => {
    await writeSite(folders.next, 'half');
    await mkdir(join(folder, 'dist.next-1.bak'));
    await mkdir(join(folder, 'other.next-1'));
    expect(await clearLeftovers(folders.out, { ...world, isAlive: (pid) => pid === 1 })).toEqual([
      'Ett annat bygge pågår. Det som blir klart sist är det som visas.',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['dist.next-1', 'dist.next-1.bak', 'other.next-1']);
  });
});
