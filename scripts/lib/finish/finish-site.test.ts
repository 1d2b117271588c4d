import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, prepareStore, recall } from '../kept/keep.ts';
import type { Search } from '../search/open-search.ts';
import { finishSite } from './finish-site.ts';

const home = `<main><h1>Åsen</h1><p>Om Åsen.</p></main>${'<p>Åsen</p>'.repeat(100)}<a href="/om/">Om</a>`;
const about = '<main><h1>Om</h1><p>Om Dalen.</p></main><a href="/a.txt">a</a>';
const unpacked = { base: '/', isPacked: false };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finish-'));
  await write('index.html', home);
  await write('om/index.html', about);
  await write('a.txt', 'a');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('text is packed beside itself when that saves something, and unpacks to the same', async () => {
  await finishSite(folder, { base: '/', isPacked: true });
  expect((await readdir(folder)).sort()).toEqual([
    'a.txt',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'om',
  ]);
  const read = (ending: string) => readFile(join(folder, `index.html${ending}`));
  expect(String(brotliDecompressSync(await read('.br')))).toBe(home);
  expect(String(gunzipSync(await read('.gz')))).toBe(home);
});

test('what is packed as it was in the last site is the same file there', async () => {
  const last = await mkdtemp(join(tmpdir(), 'last-'));
  await write('om/index.html', about.padEnd(1000));
  await cp(folder, last, { recursive: true });
  await finishSite(last, { base: '/', isPacked: true });
  await write('index.html', home.padEnd(2000));
  await finishSite(folder, { base: '/', isPacked: true, last });
  const names = async (path: string) => (await stat(join(folder, path))).nlink;
  expect(await Promise.all(['om/index.html.br', 'om/index.html.gz'].map(names))).toEqual([2, 2]);
  expect(await Promise.all(['index.html.br', 'index.html.gz'].map(names))).toEqual([1, 1]);
  await rm(last, { recursive: true });
  expect(String(gunzipSync(await readFile(join(folder, 'om/index.html.gz'))))).toContain('Om Dalen');
});

test('every file has its checksum, what is packed too', async () => {
  const sums = new Map(await finishSite(folder, { base: '/', isPacked: true }));
  const files = (await readdir(folder, { recursive: true })).filter((path) => path !== 'om');
  expect([...sums.keys()].sort()).toEqual(files.sort());
  for (const [path, { bytes, sha256 }] of sums) {
    const content = await readFile(join(folder, path));
    expect([path, bytes, sha256]).toEqual([
      path,
      content.length,
      createHash('sha256').update(content).digest('hex'),
    ]);
  }
});

test('with what an earlier build kept the files are the same; what changed is made anew', async () => {
  const kept = join(await mkdtemp(join(tmpdir(), 'kept-')), 'kept.sqlite');
  prepareStore(kept, 3);
  const finish = async (given: object) =>
    new Map(await finishSite(folder, { base: '/', isPacked: true, ...given }));
  const clear = async () => {
    for (const ending of ['.br', '.gz']) await rm(join(folder, `index.html${ending}`));
  };
  const without = await finish({});
  for (let times = 0; times < 2; times++) {
    await clear();
    expect(await finish({ kept })).toEqual(without);
  }
  await clear();
  await write('index.html', `${home}<p>Ny</p>`);
  await finish({ kept });
  expect(String(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))))).toContain('<p>Ny</p>');
  await rm(dirname(kept), { recursive: true });
});

/** A site is finished with `first`, then with `second`, which meets another content under each key of the first. */
async function finishAgain(first: object, second: object, change: (kept: unknown) => unknown): Promise<void> {
  const kept = join(await mkdtemp(join(tmpdir(), 'kept-')), 'kept.sqlite');
  prepareStore(kept, 3);
  await finishSite(folder, { base: '/', isPacked: true, kept, ...first });
  const database = new DatabaseSync(kept, { readOnly: true });
  const keys = database.prepare('SELECT key FROM kept').all();
  database.close();
  for (const key of keys.map((row) => String(row.key))) keep(kept, key, change(recall(kept, key)));
  await finishSite(folder, { base: '/', isPacked: true, kept, ...second }).finally(() =>
    rm(dirname(kept), { recursive: true }),
  );
}

test('what is kept is not packed again', async () => {
  const pack = (kept: unknown) => (Array.isArray(kept) ? [['.br', Buffer.from('kept')]] : kept);
  await finishAgain({}, {}, pack);
  expect(await readFile(join(folder, 'index.html.br'), 'utf8')).toBe('kept');
});

test('a page that was read when it was packed is not read again when it is not', async () => {
  const link = (kept: unknown) => (Array.isArray(kept) ? kept : { ...(kept as object), links: ['/kept/'] });
  await expect(finishAgain({}, { isPacked: false }, link)).rejects.toThrow('/om/: /kept/ leder till');
});

test('links that lead nowhere are told, each with its page', async () => {
  await write('om/index.html', `${about}<a href="/nej/">x</a>`);
  await expect(finishSite(folder, unpacked)).rejects.toThrow(
    'Länkar som inte leder någonstans:\n/om/: /nej/ leder till /nej/, som inte finns.',
  );
});

test('more files than are under way at once are all finished', async () => {
  const names = Array.from({ length: 450 }, (_, index) => `${1000 + index}.txt`);
  for (const name of names) await write(name, name);
  const sums = await finishSite(folder, unpacked);
  expect(sums.map(([path]) => path).sort()).toEqual([...names, 'a.txt', 'index.html', 'om/index.html']);
});

test('pages are finished in the order that they come in, and so are the other files; then those that did not come', async () => {
  async function* come() {
    yield 'om/index.html';
    await write('later.txt', 'later');
    yield 'later.txt';
  }
  const sums = await finishSite(folder, { base: '/', isPacked: true }, come());
  const paths = (ending: RegExp) => sums.map(([path]) => path).filter((path) => ending.test(path));
  expect(paths(/\.html$/)).toEqual(['om/index.html', 'index.html']);
  expect(paths(/\.txt$/)).toEqual(['later.txt', 'a.txt']);
});

test.each(['nowhere.html', 'nowhere.txt'])(
  'when %s cannot be finished nobody asks for the rest',
  async (path) => {
    let isAskedOn = true;
    async function* come() {
      try {
        for (;;) yield setImmediate(path);
      } finally {
        isAskedOn = false;
      }
    }
    await expect(finishSite(folder, unpacked, come())).rejects.toThrow('ENOENT');
    expect(isAskedOn).toBe(false);
  },
);

test('what the search asks for is found in it, and its files have checksums', async () => {
  const search: Search = {
    language: 'sv',
    readingOf: (file) => (file === 'index.html' ? 'whole' : undefined),
    listRecords: (file, parts) =>
      parts.map(({ title, text }) => ({
        url: `/${file}`,
        language: 'sv',
        content: text,
        meta: { title },
        about: { kind: 'page', municipalities: [] },
      })),
  };
  const sums = await finishSite(folder, { ...unpacked, search });
  const found = sums.map(([path]) => path).filter((path) => path.endsWith('.pf_fragment'));
  expect(found).toHaveLength(1);
  const fragment = gunzipSync(await readFile(join(folder, found[0] ?? ''))).toString();
  expect(fragment).toContain('Om Åsen.');
});
