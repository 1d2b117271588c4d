import { mkdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { SetupError } from './error.mjs';
import { run, withProgress } from './run.mjs';

/**
 * What npm is told: everything in the lock file whatever the environment says (NODE_ENV=production would
 * leave the tests' tools out), no package's own install script (none is needed, and none may download
 * anything), and errors alone: Astro's own demand on Node is met by the Node that npm is about to install.
 */
const arguments_ = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error'];
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];

/** @typedef {{ env: NodeJS.ProcessEnv, execPath: string, platform: string, run: import('./run.mjs').Run }} World */

/** @type {World} */
const realWorld = { env: process.env, execPath: process.execPath, platform: process.platform, run };

/**
 * Installs exactly what package-lock.json says.
 * @param {string} root
 * @param {World} world
 */
export async function installPackages(root, world = realWorld) {
  if (world.platform === 'win32') await freeRunningNode(root, world);
  const [command, ...first] = findNpm(world);
  const result = await withProgress('Installing packages', () =>
    world.run(command, [...first, ...arguments_, ...quiet], root),
  );
  if (!result.ok) {
    throw new SetupError(
      `npm could not install the packages:\n\n${result.output.trim()}\n`,
      'Is the network there? Is the disk full? Mend it and run the command again.',
    );
  }
}

/**
 * The npm that runs us, on the Node that runs it: the Node in node_modules is about to be replaced.
 * @param {World} world
 * @returns {[string, ...string[]]}
 */
export function findNpm({ env, execPath }) {
  const npm = env.npm_execpath;
  if (!npm || !/npm-cli\.c?js$/.test(npm)) return ['npm'];
  return [env.npm_node_execpath ?? execPath, npm];
}

/**
 * Windows does not delete a program that runs, and this may be run by the one in node_modules; it does let
 * it be moved. The moved file is deleted by the next installation.
 * @param {string} root
 * @param {World} world
 */
async function freeRunningNode(root, { execPath }) {
  const folder = join(root, '.cache', 'old-node');
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  if (!execPath.startsWith(join(root, 'node_modules') + sep)) return;
  await mkdir(folder, { recursive: true });
  await rename(execPath, join(folder, `node-${process.pid}.exe`)).catch(() => {});
}
