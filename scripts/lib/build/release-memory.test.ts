import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/**
 * A process that has emptied most of what it held, with others' work to do ever since.
 * @returns bytes that it holds before and after: another process may have collected more or less of them by itself.
 */
async function measure(release: string, waste = 'waste()'): Promise<{ before: number; after: number }> {
  const module = new URL('./release-memory.ts', import.meta.url).href;
  const program = `
    import { createRelease, releaseMemory } from ${JSON.stringify(module)};
    const waste = () => void Array.from({ length: 1_500_000 }, (_, index) => ({ index, list: [index] }));
    ${waste};
    const before = process.memoryUsage.rss();
    ${release};
    console.log(JSON.stringify({ before, after: process.memoryUsage.rss() }));
  `;
  const args = ['--input-type=module', '--eval', program];
  return JSON.parse((await run(process.execPath, args)).stdout);
}

test('what a process has emptied is the machine’s again', async () => {
  const { before, after } = await measure('releaseMemory(0)');
  expect(after).toBeLessThan(before * 0.7);
});

test('a process that holds less than is worth the time is left alone', async () => {
  const { before, after } = await measure('releaseMemory()');
  expect(after).toBeGreaterThan(before * 0.8);
});

test('what a process has grown by since is the machine’s again too', async () => {
  const { before, after } = await measure('release()', 'const release = createRelease(0); waste()');
  expect(after).toBeLessThan(before * 0.7);
});
