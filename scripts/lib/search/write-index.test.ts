import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HitGroup } from '../../../src/core/search/hits.ts';
import type { SearchRecord } from './write-index.ts';
import { writeIndex } from './write-index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rm(folder, { recursive: true }));

const records = Array.from({ length: 9 }, (_, index): SearchRecord => {
  const isCentre = index % 3 === 0;
  return {
    url: `/sida-${index}/`,
    language: 'sv',
    content: `Sida ${index} om Åsen och Dalen`,
    meta: { title: `Sida ${index}` },
    about: { kind: isCentre ? 'centre' : 'page', municipalities: isCentre ? ['dalen'] : [] },
  };
});

test('the list of hits says of every record what it is, by the id that the index knows', async () => {
  await writeIndex(folder, 'sv', records);
  const groups = JSON.parse(await readFile(join(folder, 'hits.json'), 'utf8')) as HitGroup[];
  expect(groups.map(({ kind, municipalities, ids }) => [kind, municipalities, ids.length])).toEqual([
    ['centre', ['dalen'], 3],
    ['page', [], 6],
  ]);
  const fragments = await readdir(join(folder, 'fragment'));
  expect(groups.flatMap(({ ids }) => ids.map((id) => `${id}.pf_fragment`)).sort()).toEqual(fragments.sort());
});

test('the same records give the same files, byte for byte', async () => {
  const [first, second] = [join(folder, 'a'), join(folder, 'b')];
  await writeIndex(first, 'sv', records);
  await writeIndex(second, 'sv', records);
  const names = (await readdir(first, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(first.length));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    expect((await readFile(second + name)).equals(await readFile(first + name)), name).toBe(true);
  }
});

test('what the last site has of the index is the same file', async () => {
  const [first, second] = [join(folder, 'a'), join(folder, 'b')];
  await writeIndex(first, 'sv', records);
  await writeIndex(second, 'sv', [...records, { ...records[0], url: '/ny/' } as SearchRecord], first);
  const fragments = await readdir(join(second, 'fragment'));
  const names = await Promise.all(fragments.map((name) => stat(join(second, 'fragment', name))));
  expect(names.map(({ nlink }) => nlink).sort()).toEqual([1, ...records.map(() => 2)]);
});

test('more records than are at hand at once are all found, in the order that they were given', async () => {
  const many = Array.from(
    { length: 40 },
    (_, index) => ({ ...records[0], url: `/${index}/` }) as SearchRecord,
  );
  await writeIndex(folder, 'sv', many);
  const [group] = JSON.parse(await readFile(join(folder, 'hits.json'), 'utf8')) as HitGroup[];
  const urls = (group?.ids ?? []).map(async (id) => {
    const text = gunzipSync(await readFile(join(folder, 'fragment', `${id}.pf_fragment`))).toString();
    return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
  });
  expect(await Promise.all(urls)).toEqual(many.map(({ url }) => url));
});

test.skipIf(process.platform === 'win32')('more hits than files may be open are written', async () => {
  const script = join(folder, 'write.ts');
  const module = pathToFileURL(join(import.meta.dirname, 'write-index.ts')).href;
  const many = Array.from({ length: 300 }, (_, index) => ({ ...records[0], url: `/${index}/` }));
  const call = `await writeIndex(${JSON.stringify(join(folder, 'pagefind'))}, 'sv', ${JSON.stringify(many)});`;
  await writeFile(script, `import { writeIndex } from '${module}';\n${call}\n`);
  await promisify(execFile)('sh', ['-c', 'ulimit -n 200; exec "$0" "$1"', process.execPath, script]);
  expect(await readdir(join(folder, 'pagefind', 'fragment'))).toHaveLength(300);
});

test('what has no text is refused: Pagefind would leave it out in silence', async () => {
  const empty = { ...records[0], content: '' } as SearchRecord;
  await expect(writeIndex(folder, 'sv', [empty])).rejects.toThrow('/sida-0/');
});
