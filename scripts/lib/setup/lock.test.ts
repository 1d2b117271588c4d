import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProcessAlive, withLock } from './lock.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(root, { recursive: true }));

const world = { pid: process.pid, isAlive: isProcessAlive, now: Date.now, pauseMs: 1, print: () => {} };

test('two set-ups at once take turns', async () => {
  const lock = join(root, 'cache', 'lock');
  const order: string[] = [];
  const task = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, task('a'), world), withLock(lock, task('b'), world)]);
  const first = order[0]?.[0];
  expect(order.map((line) => line[0] === first)).toEqual([true, true, false, false]);
  expect(await readdir(join(root, 'cache'))).toEqual([]);
});

test('the lock is given back when the task fails', async () => {
  const lock = join(root, 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('full disk')), world)).rejects.toThrow(
    'full disk',
  );
  expect(await withLock(lock, async () => 'done', world)).toBe('done');
});

test('the lock of a set-up that was killed is no hindrance', async () => {
  const lock = join(root, 'lock');
  await mkdir(lock);
  await writeFile(join(lock, 'pid'), '4242');
  expect(await withLock(lock, async () => 'done', { ...world, isAlive: () => false })).toBe('done');
});

test('nor is one that is older than any installation', async () => {
  const lock = join(root, 'lock');
  await mkdir(lock);
  const inAnHour = () => Date.now() + 3_600_000;
  expect(await withLock(lock, async () => 'done', { ...world, now: inAnHour })).toBe('done');
});

test('a process is alive until it has ended', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(2 ** 30)).toBe(false);
});
