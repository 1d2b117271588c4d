import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** A process that has emptied most of what it held, with others' work to do ever since. @returns bytes held. */
async function measure(release: string): Promise<number> {
  const module = new URL('./release-memory.ts', import.meta.url).href;
  const program = `
    import { releaseMemory } from ${JSON.stringify(module)};
    let much = Array.from({ length: 1_500_000 }, (_, index) => ({ index, list: [index] }));
    much = undefined;
    ${release};
    console.log(process.memoryUsage.rss());
  `;
  const args = ['--input-type=module', '--eval', program];
  return Number((await run(process.execPath, args)).stdout);
}

test('what a process has emptied is the machine’s again', async () => {
  const [held, released, little] = [
    await measure(''),
    await measure('releaseMemory(0)'),
    await measure('releaseMemory()'),
  ];
  expect(released).toBeLessThan(held * 0.7);
  // It has less than is worth the time.
  expect(little).toBeGreaterThan(held * 0.8);
});
