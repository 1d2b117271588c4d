// All that must hold before a change is taken in: style, types, tests. Every step runs, so that all faults show.
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from './lib/paths.ts';
import { runNode } from './lib/run-node.ts';
import { describeTests } from './lib/test/describe-tests.ts';

const packages = join(projectRoot, 'node_modules');
const results = join(packages, '.cache', 'bilaga', `tests-${process.pid}.json`);
await mkdir(dirname(results), { recursive: true });

const steps = [
  ['Style (biome)', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  ['Types (astro check)', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
  [
    'Tests (vitest)',
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
] as const;

const failed: string[] = [];
for (const [title, program, ...args] of steps) {
  console.log(`\n── ${title} ──`);
  const start = performance.now();
  if ((await runNode([join(packages, program), ...args])) !== 0) failed.push(title);
  console.log(`── ${title}: ${((performance.now() - start) / 1000).toFixed(1)} s ──`);
}

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.');
console.log(await describeTests(results));
await rm(results, { force: true });
process.exitCode = failed.length > 0 ? 1 : 0;
