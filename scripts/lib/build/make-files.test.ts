import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFiles } from './make-files.ts';
import type { SamePages } from './same-pages.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'make-files-'));
});
afterEach(() => rm(place, { recursive: true }));

/** A bundle with these pages and files; each answers with its own address when that much time has passed. */
async function make(pages: [pathname: string, milliseconds?: number][], makePage = '', same?: SamePages) {
  const routes = pages.map(([pathname, milliseconds = 0]) => ({
    pathname,
    milliseconds,
    route: {
      route: pathname.replace(/\d+/, '[id]'),
      type: /\.\w+\/?$/.test(pathname) ? 'endpoint' : 'page',
    },
  }));
  const file = join(place, 'bundle.mjs');
  await writeFile(
    file,
    `const pages = ${JSON.stringify(routes)};
export const listPages = async () => pages;
export async function makePage(url, route) {
  ${makePage}
  const { milliseconds } = pages.find((page) => page.route === route);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return new Response(url.pathname);
}`,
  );
  const folder = join(place, 'site');
  const told: string[] = [];
  /** How many files there were each time. */
  const made: number[] = [];
  const tell = (paths: readonly string[]) => {
    told.push(...paths);
    made.push(readdirSync(folder).length);
  };
  await makeFiles({
    bundle: pathToFileURL(file),
    base: '/bilaga/',
    folder,
    last: join(place, 'last'),
    same,
    tell,
  });
  return { folder, told, made };
}

test('each page is where servers look for it, and is asked for at its whole address', async () => {
  const { folder } = await make([
    ['/'],
    ['/404'],
    ['/kommuner'],
    ['/kommuner/dalen/'],
    ['/data/a.csv/'],
    ['/f.xml'],
  ]);
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  expect(await read('index.html')).toBe('/bilaga/');
  expect(await read('404.html')).toBe('/bilaga/404/');
  expect(await read('kommuner/index.html')).toBe('/bilaga/kommuner/');
  expect(await read('kommuner/dalen/index.html')).toBe('/bilaga/kommuner/dalen/');
  expect(await read('data/a.csv')).toBe('/bilaga/data/a.csv/');
  expect(await read('f.xml')).toBe('/bilaga/f.xml');
});

test('files are told in the order of the bundle, also when a later one is made before', async () => {
  const { told } = await make([['/a/', 60], ['/b/'], ['/c/', 20], ['/d.txt']]);
  expect(told).toEqual(['a/index.html', 'b/index.html', 'c/index.html', 'd.txt']);
});

test('what is the same is taken and told in its turn; the others are made, and what they ask is noted', async () => {
  const noted: [address: string, html: string | undefined][] = [];
  const same: SamePages = {
    isSame: (address) => address === '/b/',
    take({ file }, folder) {
      if (file !== 'b/index.html') return false;
      writeFileSync(join(folder, file), 'taken');
      return true;
    },
    async note({ address }, make) {
      const html = await make();
      noted.push([address, html && Buffer.from(html).toString()]);
    },
  };
  const { folder, told } = await make([['/a/', 30], ['/b/'], ['/c/']], '', same);
  expect(told).toEqual(['a/index.html', 'b/index.html', 'c/index.html']);
  expect(await readFile(join(folder, 'b/index.html'), 'utf8')).toBe('taken');
  expect(noted.sort()).toEqual([
    ['/a/', '/bilaga/a/'],
    ['/c/', '/bilaga/c/'],
  ]);
});

test('pages that there are few of are told first', async () => {
  const many = Array.from({ length: 20 }, (_, index): [string] => [`/page-${index}/`]);
  const { told } = await make([...many, ['/plan/', 20], ['/f.xml']]);
  expect(told).toEqual([
    'plan/index.html',
    'f.xml',
    ...many.map(([pathname]) => `${pathname.slice(1)}index.html`),
  ]);
});

test('a page that has waited is told while those that wait for nothing are made', async () => {
  const many = Array.from({ length: 200 }, (_, index): [string] => [`/page-${index}/`]);
  const waitForNothing = `if (url.pathname !== '/bilaga/chart/') {
    const end = performance.now() + 1;
    while (performance.now() < end);
    return new Response('');
  }`;
  const { made } = await make([['/chart/', 1], ...many], waitForNothing);
  expect(made[0]).toBeLessThan(many.length);
});

test('of pages that there are few of one is made at a time, beside those that there are many of', async () => {
  const few = Array.from({ length: 5 }, (_, index): [string] => [`/${'abcde'[index]}/`]);
  const many = Array.from({ length: 60 }, (_, index): [string] => [`/page-${index}/`]);
  const { folder } = await make(
    [...many, ...few],
    `globalThis.running ??= { few: 0, all: 0, mostOfFew: 0, most: 0 };
    const one = globalThis.running;
    const isFew = !url.pathname.includes('page');
    one.all++;
    if (isFew) one.few++;
    one.mostOfFew = Math.max(one.mostOfFew, one.few);
    one.most = Math.max(one.most, one.all);
    await new Promise((resolve) => setTimeout(resolve, 5));
    one.all--;
    if (isFew) one.few--;
    return new Response(JSON.stringify(one));`,
  );
  const { mostOfFew, most } = JSON.parse(await readFile(join(folder, 'page-59', 'index.html'), 'utf8'));
  expect([mostOfFew, most]).toEqual([1, 12]);
});

test('an answer in pieces is written whole', async () => {
  const { folder } = await make(
    [['/a.csv']],
    `async function* inPieces() { for (const piece of ['1;', '2;', '3']) yield new TextEncoder().encode(piece); }
    return new Response(ReadableStream.from(inPieces()));`,
  );
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('1;2;3');
});

test('what goes wrong with a page is thrown, and what is left is not made', async () => {
  const pages = Array.from({ length: 100 }, (_, index): [string, number] => [`/${index}/`, 5]);
  await expect(
    make(pages, `if (url.pathname === '/bilaga/20/') throw new Error('No figure');`),
  ).rejects.toThrow('No figure');
  const made = await readdir(join(place, 'site'), { recursive: true });
  expect(made.filter((path) => path.endsWith(`${sep}index.html`)).length).toBeLessThan(40);
});

test('two pages at one address are a fault', async () => {
  await expect(make([['/a/'], ['/a/']])).rejects.toThrow('EEXIST');
});

test('a page that the last site has with the same bytes is the same file', async () => {
  const last = (path: string) => join(place, 'last', path);
  for (const path of ['om', 'kommuner']) await mkdir(last(path), { recursive: true });
  await writeFile(last('om/index.html'), '/bilaga/om/');
  await writeFile(last('kommuner/index.html'), '/bilaga/byarna/');
  const { folder } = await make([['/om'], ['/kommuner']]);
  const numbers = async (path: string) =>
    Promise.all([last(path), join(folder, path)].map(async (file) => (await stat(file)).ino));
  const [om, kommuner] = await Promise.all(['om/index.html', 'kommuner/index.html'].map(numbers));
  expect(om?.[0]).toBe(om?.[1]);
  expect(kommuner?.[0]).not.toBe(kommuner?.[1]);
  expect(await readFile(join(folder, 'kommuner/index.html'), 'utf8')).toBe('/bilaga/kommuner/');
  expect(await readFile(last('kommuner/index.html'), 'utf8')).toBe('/bilaga/byarna/');
});
