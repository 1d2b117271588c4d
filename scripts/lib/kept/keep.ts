// What a build has made is kept for the next one, each result under the checksum of all that it was made of. It saves
// time and nothing else: what is missing, damaged or cannot be written is made anew.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** Some builds of Node have none: then nothing is kept. */
const sqlite = process.getBuiltinModule('node:sqlite');

/** A file of results, open in this thread. */
interface Store {
  find(key: string): { day: number; sum: Uint8Array; content: Uint8Array } | undefined;
  touch(key: string): void;
  /** All or none of them. */
  write(contents: ReadonlyMap<string, Uint8Array>): void;
}

/**
 * Other threads and other builds may have the file open too. A build that is killed leaves it whole; a machine that
 * goes down may not, which the checksums tell.
 */
const SETTINGS = 'PRAGMA busy_timeout = 2000; PRAGMA synchronous = OFF';

const stores = new Map<string, Store | undefined>();

/** SQLite's codes for a file whose content makes no sense, and for one that is none of its own. */
const BROKEN = [11, 26];

/**
 * Makes the file of results where there is none, or none that can be read, and forgets what no build has used for so
 * many days.
 */
export function prepareStore(file: string, days: number): void {
  try {
    clearStore(file, days);
  } catch (error) {
    if (!BROKEN.includes((error as { errcode?: number }).errcode ?? 0)) throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    clearStore(file, days);
  }
}

function clearStore(file: string, days: number): void {
  const database = new sqlite.DatabaseSync(file);
  try {
    database.exec(SETTINGS);
    database.exec('PRAGMA page_size = 16384; PRAGMA journal_mode = WAL');
    database.exec(
      'CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, day INTEGER NOT NULL, sum BLOB NOT NULL, content BLOB NOT NULL)',
    );
    database.prepare('DELETE FROM kept WHERE day < ?').run(today() - days);
  } finally {
    database.close();
  }
}

/** What was kept under a key, or undefined. @param file of `openKept`; undefined where nothing is kept. */
export function recall<Result>(file: string | undefined, key: string): Result | undefined {
  try {
    const content = file === undefined ? undefined : soon.get(file)?.get(key);
    if (content) return deserialize(content) as Result;
    const store = storeOf(file);
    const found = store?.find(key);
    if (!found || !sumOf(found.content).equals(found.sum)) return undefined;
    if (found.day !== today()) store?.touch(key);
    return deserialize(found.content) as Result;
  } catch {
    return undefined;
  }
}

/** Keeps a result, and gives it back. */
export function keep<Result>(file: string | undefined, key: string, result: Result): Result {
  keepSoon(file, key, result);
  writeKept();
  return result;
}

/** So many are written at once: each by itself takes several times as long, and others wait meanwhile. */
const TOGETHER = 20;

/** By file and key, what this thread keeps and has not written. */
const soon = new Map<string, Map<string, Uint8Array>>();

/** As keep, but it is written with others that come soon, or with the next turn of the thread; or never, if it ends. */
export function keepSoon<Result>(file: string | undefined, key: string, result: Result): Result {
  if (file === undefined) return result;
  const contents = soon.get(file) ?? new Map<string, Uint8Array>();
  if (soon.size === 0) setImmediate(writeKept);
  soon.set(file, contents.set(key, serialize(result)));
  if (contents.size >= TOGETHER) writeKept();
  return result;
}

/** Writes what keepSoon was given. */
export function writeKept(): void {
  for (const [file, contents] of soon) {
    soon.delete(file);
    try {
      storeOf(file)?.write(contents);
    } catch {
      // The disk is full, or another build writes for long.
    }
  }
}

/** The key of what is made by this name of these parts. */
export function keyOf(name: string, ...parts: (string | Uint8Array)[]): string {
  const sum = createHash('sha256').update(name);
  // The length first: no two lists of parts give the same bytes.
  for (const part of parts) sum.update(`\0${Buffer.byteLength(part)}\0`).update(part);
  return sum.digest('hex');
}

/** Opened once in each thread. */
function storeOf(file: string | undefined): Store | undefined {
  if (file === undefined) return undefined;
  if (!stores.has(file)) {
    // One that cannot be opened is not tried again.
    stores.set(file, undefined);
    stores.set(file, openStore(file));
  }
  return stores.get(file);
}

function openStore(file: string): Store {
  const database = new sqlite.DatabaseSync(file);
  database.exec(SETTINGS);
  const find = database.prepare('SELECT day, sum, content FROM kept WHERE key = ?');
  const touch = database.prepare('UPDATE kept SET day = ? WHERE key = ?');
  const write = database.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)');
  return {
    find: (key) => find.get(key) as ReturnType<Store['find']>,
    touch: (key) => touch.run(today(), key),
    write(contents) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const [key, content] of contents) write.run(key, today(), sumOf(content), content);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

function sumOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Days since 1970: used to forget, never in what is made. */
const today = () => Math.floor(Date.now() / (24 * 60 * 60 * 1000));
