import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup/error.mjs';
import { run, withProgress } from '../setup/run.mjs';
import { findBrowser } from './find.mjs';

/**
 * @typedef {{ env: NodeJS.ProcessEnv, find: () => Promise<string | undefined>, hasApt: () => boolean,
 *   run: import('../setup/run.mjs').Run }} World
 */

/** @type {World} */
const realWorld = {
  env: process.env,
  find: findBrowser,
  hasApt: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run,
};

/**
 * Sees to it that the tests have a browser, and gives its path.
 * @param {string} root
 * @param {World} world
 * @returns {Promise<string>}
 */
export async function ensureBrowser(root, world = realWorld) {
  const found = await world.find();
  if (found) return found;
  if (world.env.CHROME_PATH) {
    throw new SetupError(
      `CHROME_PATH is ${world.env.CHROME_PATH}, and no such file exists.`,
      'Give the path of Chromium, Chrome or Edge, or unset CHROME_PATH to have one found.',
    );
  }
  const tried = [];
  for (const [title, commands] of listWays(root, world)) {
    const output = await withProgress(title, () => runAll(commands, root, world));
    const browser = await world.find();
    if (browser) return browser;
    tried.push(`${title}:\n${output.trim().split('\n').slice(-8).join('\n')}`);
  }
  throw new SetupError(
    `The tests need a browser, and none was found or could be installed.\n\n${tried.join('\n\n')}\n`,
    'Install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run the command again.',
  );
}

/**
 * @typedef {[string, ...string[]][]} Commands
 * @param {string} root
 * @param {World} world
 * @returns {[title: string, commands: Commands][]}
 */
function listWays(root, world) {
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  /** @type {[string, Commands][]} */
  const ways = [
    ['Downloading Chromium with Playwright', [[process.execPath, playwright, 'install', 'chromium']]],
  ];
  if (world.hasApt()) {
    ways.unshift([
      'Installing Chromium with apt-get',
      [
        ['apt-get', 'update', '-q'],
        ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-q', '-y', 'chromium'],
      ],
    ]);
  }
  return ways;
}

/**
 * Runs them all: an apt-get update that fails on one of many sources need not stop the installation.
 * @param {Commands} commands
 * @param {string} root
 * @param {World} world
 */
async function runAll(commands, root, world) {
  let output = '';
  for (const [command, ...args] of commands) output += (await world.run(command, args, root)).output;
  return output;
}
