import { readFile } from 'node:fs/promises';

type Results = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

/** The last line of a test run, e.g. "Tests: 214 passed, 0 failed", from vitest's JSON report. */
export async function describeTests(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'Tests: vitest did not come to an end.';
  const { numPassedTests, numFailedTests, numPendingTests }: Results = JSON.parse(text);
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  return `Tests: ${numPassedTests} passed, ${numFailedTests} failed${skipped}`;
}
