import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { startBothSites } from './both-sites.ts';
import { compareSites } from './compare-files.ts';
import { compareLooks } from './compare-looks.ts';
import type { Git } from './git.ts';

let folder: string;
let [baseSite, headSite] = ['', ''];
const site = async (name: string, text: string, style: string) => {
  const at = join(folder, name);
  await mkdir(join(at, '_astro'), { recursive: true });
  await writeFile(join(at, '_astro', `${name}.css`), style);
  const head = `<title>T</title><link rel="stylesheet" href="/_astro/${name}.css">`;
  await writeFile(join(at, 'index.html'), `<html><head>${head}</head><body><p>${text}</p></body></html>`);
  return at;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sites-'));
  baseSite = await site('one', 'Ett.', 'p{}');
  headSite = await site('two', 'Två.', 'p{}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const side = { commit: 'a'.repeat(40), files: [], strange: [], build: { ...buildModel([]), problems: [] } };
const files = [{ path: 'src/a.ts', change: 'changed', kind: 'code' }] as const;
const noGit = () => Promise.reject(new Error('Nothing is to be checked out'));
const find = async (options: { pages?: boolean; baseSite?: string; headSite?: string }, git: Git = noGit) => {
  const sites = await startBothSites(
    { base: side, head: side, files, ownCode: false },
    { pages: true, ...options },
    git,
    createTexts('sv'),
  );
  return sites.sites();
};

test('sites that are given are compared as they are: no code is fetched and nothing is built', async () => {
  expect(await find({ baseSite, headSite })).toEqual({
    ...{ base: baseSite, head: headSite, isProved: false },
  });
  const { pages } = await compareSites(baseSite, headSite);
  expect(pages.map(({ path, kind }) => [path, kind])).toEqual([['/', 'changed']]);
});

test('a folder that holds no site is named, and the pages are not compared', async () => {
  expect(await find({ baseSite, headSite: join(folder, 'none') })).toEqual({
    notCompared: expect.stringContaining(join(folder, 'none')),
  });
});

test('no site is looked for when pages are not asked for', async () => {
  expect(await find({ pages: false })).toEqual({ notCompared: expect.stringContaining('inte begärt') });
});

test('a version that asks for other packages was not built, and is not said to be faulty', async () => {
  // Nothing is checked out, and so there is no list of packages.
  const empty: Git = async () => Buffer.from('');
  const why = 'byggdes inte. Den kräver andra paket än de som finns här';
  expect(await find({ headSite }, empty)).toEqual({
    notCompared: expect.stringContaining(`Sidorna jämfördes inte: den gamla versionen ${why}`),
  });
  expect(await find({ baseSite }, empty)).toEqual({
    notCompared: expect.stringContaining(`Sidorna jämfördes inte: den nya versionen ${why}`),
  });
});

test('styles are compared by what they hold, whatever their files are called', async () => {
  expect(await compareLooks(baseSite, headSite)).toEqual([]);
  expect(await compareLooks(baseSite, await site('three', 'Ett.', 'p{opacity:0}'))).toEqual(['/']);
});
