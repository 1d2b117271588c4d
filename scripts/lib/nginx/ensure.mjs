import { existsSync } from 'node:fs';
import { run, withProgress } from '../setup/run.mjs';
import { findNginx } from './find.mjs';

/** The server, and what lets it send Brotli files. */
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static'];

/**
 * @typedef {{ platform: string, find: () => string | undefined, hasApt: () => boolean,
 *   run: import('../setup/run.mjs').Run }} World
 */

/** @type {World} */
const realWorld = {
  platform: process.platform,
  find: findNginx,
  hasApt: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run,
};

/**
 * Sees to it that the tests have nginx, where they use it: on Linux. That it could not be had is told by its test.
 * @param {string} root
 * @param {World} world
 */
export async function ensureNginx(root, world = realWorld) {
  if (world.platform !== 'linux' || world.find() || !world.hasApt()) return;
  await withProgress('Installing nginx with apt-get', async () => {
    await world.run('apt-get', ['update', '-q'], root);
    // In run level 1 the package does not start a server of its own.
    const env = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
    await world.run('env', [...env, 'apt-get', 'install', '-q', '-y', ...packages], root);
  });
}
