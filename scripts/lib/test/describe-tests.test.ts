import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeTests } from './describe-tests.ts';

test('the last line counts the tests', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'));
  const file = join(folder, 'results.json');
  await writeFile(file, JSON.stringify({ numPassedTests: 214, numFailedTests: 0, numPendingTests: 0 }));
  expect(await describeTests(file)).toBe('Tests: 214 passed, 0 failed');
  await writeFile(file, JSON.stringify({ numPassedTests: 2, numFailedTests: 1, numPendingTests: 3 }));
  expect(await describeTests(file)).toBe('Tests: 2 passed, 1 failed, 3 skipped');
  await rm(folder, { recursive: true });
});

test('a run that broke off has no count', async () => {
  expect(await describeTests('no/such/file.json')).toBe('Tests: vitest did not come to an end.');
});
