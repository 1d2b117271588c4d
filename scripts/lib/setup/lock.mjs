import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An installation is over long before this, so an older lock was left by one that was killed. */
const staleAfterMs = 15 * 60_000;

/**
 * @typedef {{ pid: number, isAlive: (pid: number) => boolean, now: () => number, pauseMs: number,
 *   print: (line: string) => void }} World
 */

/** @type {World} */
const realWorld = {
  pid: process.pid,
  isAlive: isProcessAlive,
  now: Date.now,
  pauseMs: 250,
  print: (line) => console.log(line),
};

/**
 * Runs a task while no other set-up in the same folder does: npm ci deletes node_modules before it fills it.
 * @template T
 * @param {string} folder the lock: making a folder either succeeds or fails for all but one
 * @param {() => Promise<T>} task
 * @param {World} world
 * @returns {Promise<T>}
 */
export async function withLock(folder, task, world = realWorld) {
  await mkdir(dirname(folder), { recursive: true });
  for (let waited = false; !(await take(folder, world)); waited = true) {
    if (!waited) world.print('Another set-up is at work in this folder, waiting for it …');
    if (await isStale(folder, world)) await rm(folder, { recursive: true, force: true });
    else await sleep(world.pauseMs);
  }
  try {
    return await task();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {World} world
 */
async function take(folder, world) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(world.pid));
  return true;
}

/**
 * @param {string} folder
 * @param {World} world
 */
async function isStale(folder, world) {
  const made = await stat(folder).then(
    (it) => it.mtimeMs,
    () => world.now(),
  );
  if (world.now() - made > staleAfterMs) return true;
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  // No number yet: its owner is between making the folder and writing it.
  return pid > 0 && !world.isAlive(pid);
}

/** @param {number} pid */
export function isProcessAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
