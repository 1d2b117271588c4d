import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../paths.ts';

// Windows ends a process without asking it.
test.skipIf(process.platform === 'win32').each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  'a benchmark that gets %s removes what it wrote, and its own programs stop',
  async (signal, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const bench = spawn(process.execPath, ['scripts/bench.ts', '--sizes', '10'], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: folder },
    });
    const ended = once(bench, 'close');
    // The first row is there, so the next phase is at work.
    for await (const text of bench.stdout) if (/\d +limit/.test(String(text))) break;
    expect(await readdir(folder)).toHaveLength(1);
    bench.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  },
);
