import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fault } from '../fault.ts';
import { inOwnProcess } from './own-process.ts';

const ownProcess = pathToFileURL(join(import.meta.dirname, 'own-process.ts')).href;
const fault = pathToFileURL(join(import.meta.dirname, '..', 'fault.ts')).href;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-process-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A module that does the work, written out as it stands here. */
async function write(work: string): Promise<URL> {
  const file = join(folder, 'work.ts');
  await writeFile(
    file,
    `import { answer } from '${ownProcess}';\nimport { Fault } from '${fault}';\nanswer(${work}, (error) => error.code === 'EDISK' ? 'Disken' : undefined);\n`,
  );
  return pathToFileURL(file);
}

test('work gets its task and gives its result, maps too, in another process', async () => {
  const module = await write(`async (task) => ({ was: task.get('a'), pid: process.pid })`);
  const result = await inOwnProcess<Map<string, number>, { was: number; pid: number }>(
    module,
    new Map([['a', 1]]),
  );
  expect(result.was).toBe(1);
  expect(result.pid).not.toBe(process.pid);
});

test('flags and variables are that process’s alone', async () => {
  const module = await write('async () => [...process.execArgv, process.env.OWN_PROCESS]');
  const given = { flags: ['--max-semi-space-size=4'], env: { OWN_PROCESS: 'own' } };
  expect(await inOwnProcess(module, {}, given)).toEqual(
    expect.arrayContaining(['--max-semi-space-size=4', 'own']),
  );
  expect(process.env.OWN_PROCESS).toBe(undefined);
});

test('a fault is a fault here too, and so is what its words are known for', async () => {
  const known = await write(`async () => { throw new Fault('Rätta raden.'); }`);
  await expect(inOwnProcess(known, {})).rejects.toEqual(new Fault('Rätta raden.'));
  const disk = await write(`async () => { throw Object.assign(new Error('x'), { code: 'EDISK' }); }`);
  await expect(inOwnProcess(disk, {})).rejects.toEqual(new Fault('Disken'));
});

test('a bug keeps its stack', async () => {
  const module = await write(`async function broken() { throw new TypeError('x is undefined'); }`);
  const error = await inOwnProcess(module, {}).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).stack).toContain('broken');
});

test('what it tells while it works is heard in that order, before its result', async () => {
  const module = await write(
    'async (_, tell) => { for (const note of [1, 2, 3]) tell({ note }); return 4; }',
  );
  const heard: unknown[] = [];
  const result = await inOwnProcess<object, number, object>(module, {}, { hear: (note) => heard.push(note) });
  expect([...heard, result]).toEqual([{ note: 1 }, { note: 2 }, { note: 3 }, 4]);
});

test('it is ended when nobody waits any more, and not begun when nobody did', async () => {
  const unwanted = new AbortController();
  const { signal } = unwanted;
  const module = await write(
    '(_, tell) => { tell(1); return new Promise(() => setInterval(() => {}, 60_000)); }',
  );
  await expect(inOwnProcess(module, {}, { signal, hear: () => unwanted.abort() })).rejects.toThrow('SIGKILL');
  await expect(async () => inOwnProcess(module, {}, { signal })).rejects.toThrow('aborted');
});

test('a process that is ended without an answer is told', async () => {
  const module = await write(`async () => process.kill(process.pid, 'SIGKILL')`);
  await expect(inOwnProcess(module, {})).rejects.toThrow('Arbetet avbröts (SIGKILL). Räckte minnet?');
});

test('a process that cannot begin is not told as a lack of memory', async () => {
  const file = join(folder, 'broken.ts');
  await writeFile(file, 'process.exit(3);\n');
  const ended = inOwnProcess(pathToFileURL(file), {});
  await expect(ended).rejects.toThrow('Arbetet avbröts (kod 3). Felet står ovan.');
});

test('it is ended with the process that waits for it, even one that is killed, and says nothing of it', async () => {
  const told = join(folder, 'pid');
  // It is so busy that it tells of itself before it can hear that nobody listens.
  const beBusy = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)';
  const module = await write(
    `async (_, tell) => { (await import('node:fs')).writeFileSync(${JSON.stringify(told)}, String(process.pid)); await new Promise(() => setInterval(() => { ${beBusy}; tell(1); }, 1)); }`,
  );
  const parent = join(folder, 'parent.ts');
  await writeFile(
    parent,
    `import { inOwnProcess } from '${ownProcess}';\nawait inOwnProcess(new URL('${module}'), {});\n`,
  );
  const errors = await open(join(folder, 'errors'), 'w');
  const waiting = spawn(process.execPath, [parent], { stdio: ['ignore', 'ignore', errors.fd] });
  const readPid = () => readFile(told, 'utf8').catch(() => '');
  await expect.poll(readPid, { timeout: 20_000 }).toMatch(/\d/);
  const pid = Number(await readPid());
  waiting.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  await errors.close();
  expect(await readFile(join(folder, 'errors'), 'utf8')).toBe('');
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
