import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @typedef {{ platform: string, arch: string, read: (path: string) => Promise<string>,
 *   exists: (path: string) => boolean }} World
 */

/** @type {World} */
const realWorld = {
  platform: process.platform,
  arch: process.arch,
  read: (path) => readFile(path, 'utf8'),
  exists: existsSync,
};

/**
 * The packages that the lock file asks for on this machine and node_modules lacks, e.g. ["zod"].
 *
 * npm writes its own record, node_modules/.package-lock.json, as the last act of an installation, so
 * comparing it with the lock file needs no stamp of ours and an interrupted installation shows. The version
 * of Node is no part of it: every native package here is built on Node-API, which is stable across versions.
 * @param {string} root
 * @param {World} world
 * @returns {Promise<string[]>}
 */
export async function findMissing(root, world = realWorld) {
  const lock = parseLock(await world.read(join(root, 'package-lock.json')));
  const record = await world
    .read(join(root, 'node_modules', '.package-lock.json'))
    .then(parseLock, () => parseLock('{}'));
  const missing = [];
  for (const [path, wanted] of Object.entries(lock)) {
    if (path === '' || wanted.link || !isNeeded(wanted, world)) continue;
    const found = record[path];
    const same = found?.version === wanted.version && found?.integrity === wanted.integrity;
    if (!same || !world.exists(join(root, path, 'package.json'))) {
      missing.push(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    }
  }
  return missing;
}

/**
 * Optional packages are needed when they are made for this machine. Those told apart by C library only are
 * left to npm, which alone knows which of them fits.
 * @param {LockedPackage} wanted
 * @param {World} world
 */
function isNeeded(wanted, { platform, arch }) {
  if (!wanted.optional) return true;
  if (wanted.libc || !wanted.os || !wanted.cpu) return false;
  return wanted.os.includes(platform) && wanted.cpu.includes(arch);
}

/**
 * @param {string} text
 * @returns {Record<string, LockedPackage>}
 */
function parseLock(text) {
  /** @type {Lock} */
  const lock = JSON.parse(text);
  return lock.packages ?? {};
}
