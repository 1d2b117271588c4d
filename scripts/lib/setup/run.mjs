import { spawn } from 'node:child_process';

/** How often a long step says that it is still at work. */
const beatMs = 10_000;

/**
 * @typedef {{ ok: boolean, output: string }} Result
 * @typedef {(command: string, args: string[], cwd: string) => Promise<Result>} Run
 */

/**
 * Runs a program, keeps what it prints, and never throws.
 * @type {Run}
 */
export function run(command, args, cwd) {
  return new Promise((resolve) => {
    // On Windows npm and npx are .cmd files, which need a shell.
    const shell = process.platform === 'win32' && /^np[mx]$/.test(command);
    const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * Says what is being done, that it still is, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withProgress(title, task) {
  const start = Date.now();
  const seconds = () => `${Math.max(1, Math.round((Date.now() - start) / 1000))} s`;
  console.log(`${title} …`);
  const beat = setInterval(() => console.log(`  still at it after ${seconds()}`), beatMs);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    console.log(`  ${seconds()}`);
  }
}
