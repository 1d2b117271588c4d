import { mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, keepSoon, keyOf, prepareStore, recall, writeKept } from './keep.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-'));
  file = join(folder, 'kept.sqlite');
  prepareStore(file, 3);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const result = { text: 'Åsen', bytes: Buffer.from([1, 2, 3]) };

/** As another build would, or the one that comes after a crash. */
function change(sql: string) {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
const today = Math.floor(Date.now() / 86_400_000);

test('what is kept is recalled as it was, bytes too', () => {
  expect(recall(file, 'a')).toBeUndefined();
  expect(keep(file, 'a', result)).toBe(result);
  expect(recall(file, 'a')).toEqual(result);
  keep(file, 'a', 'another');
  expect(recall(file, 'a')).toBe('another');
});

test('what is kept soon is known at once to who keeps it, and to others when some have come or time has passed', async () => {
  const others = () => {
    const database = new DatabaseSync(file, { readOnly: true });
    const row = database.prepare('SELECT count(*) AS count FROM kept').get();
    database.close();
    return row?.count;
  };
  expect(keepSoon(file, 'a', result)).toBe(result);
  expect(recall(file, 'a')).toEqual(result);
  expect(others()).toBe(0);
  await setImmediate();
  expect(others()).toBe(1);
  expect(recall(file, 'a')).toEqual(result);
  for (let at = 0; at < 20; at++) keepSoon(file, String(at), result);
  expect(others()).toBe(21);
  keepSoon(file, 'b', result);
  writeKept();
  expect(others()).toBe(22);
});

test('without a file nothing is kept', () => {
  expect(keep(undefined, 'a', result)).toBe(result);
  expect(recall(undefined, 'a')).toBeUndefined();
});

test('a file that is no store costs nothing but time, and is one for the next build', async () => {
  const other = join(folder, 'other');
  await writeFile(other, 'text'.repeat(1000));
  expect(keep(other, 'a', result)).toBe(result);
  expect(recall(other, 'a')).toBeUndefined();
  // This thread has given it up.
  prepareStore(other, 3);
  await rename(other, join(folder, 'next'));
  expect(keep(join(folder, 'next'), 'a', result)).toBe(result);
  expect(recall(join(folder, 'next'), 'a')).toEqual(result);
});

test('a file that cannot be made is told', () => {
  expect(() => prepareStore(join(folder, 'none', 'kept.sqlite'), 3)).toThrow();
});

test('a file that lost its end costs nothing but time', async () => {
  for (let at = 0; at < 50; at++) keep(file, String(at), Buffer.alloc(10_000, at));
  change('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = join(folder, 'copy.sqlite');
  change(`VACUUM INTO '${copy}'`);
  await truncate(copy, 200_000);
  for (let at = 0; at < 50; at++)
    expect([undefined, Buffer.alloc(10_000, at)]).toContainEqual(recall(copy, String(at)));
  expect(keep(copy, 'a', result)).toBe(result);
});

test.each([
  ['one byte is another', "substr(content, 1, 9) || x'ff' || substr(content, 11)"],
  ['its end is missing', 'substr(content, 1, length(content) - 1)'],
  ['it is empty', "x''"],
])('a damaged result is not believed: %s', (_, damaged) => {
  keep(file, 'a', result);
  change(`UPDATE kept SET content = CAST(${damaged} AS BLOB)`);
  expect(recall(file, 'a')).toBeUndefined();
  keep(file, 'a', result);
  expect(recall(file, 'a')).toEqual(result);
});

test('what no build has used for so many days is forgotten, what is recalled is as new', () => {
  for (const key of ['used', 'unused']) keep(file, key, result);
  change(`UPDATE kept SET day = ${today - 4}`);
  recall(file, 'used');
  prepareStore(file, 3);
  expect([recall(file, 'used'), recall(file, 'unused')]).toEqual([result, undefined]);
});

test('while another build writes for long, this one goes on without', { timeout: 20_000 }, () => {
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  expect(keep(file, 'b', result)).toBe(result);
  other.exec('COMMIT');
  other.close();
  expect(keep(file, 'c', result)).toBe(result);
  expect([recall(file, 'b'), recall(file, 'c')]).toEqual([undefined, result]);
});

test('a key is another for any other name, parts or borders between them', () => {
  const keys = [
    keyOf('a', 'b', 'c'),
    keyOf('a', 'bc'),
    keyOf('ab', 'c'),
    keyOf('a', 'c', 'b'),
    keyOf('a', 'b', 'c', ''),
    keyOf('x', 'b', 'c'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf('a', 'å')).toBe(keyOf('a', Buffer.from('å')));
});
