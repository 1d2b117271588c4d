import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildModel } from '../../../src/core/model.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { createMutant, judgeMutant } from './mutate.ts';
import { createRandom } from './random.ts';

const files = await loadWorkspace(join(projectRoot, 'src', '__tests__', 'cases', 'norrdal'));
const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

test('the region that is broken is sound to begin with', () => {
  expect(buildModel(files).problems).toEqual([]);
});

// Thousands: node scripts/mutate.ts 5000
test('a hundred broken regions are refused, each in the file and near the line that was broken', {
  timeout: 60_000,
}, () => {
  const mutants = seeds.flatMap((seed) => createMutant(files, seed) ?? []);
  expect(mutants.length).toBeGreaterThan(90);
  expect(new Set(mutants.map(({ name }) => name)).size).toBeGreaterThan(25);
  const faults = mutants.flatMap((mutant) => {
    const verdict = judgeMutant(files, mutant);
    return verdict ? [`${mutant.seed} ${mutant.name} ${mutant.path}:${mutant.line} ${verdict}`] : [];
  });
  expect(faults).toEqual([]);
});

test('the same seed makes the same mutant', () => {
  expect(createMutant(files, 7)).toEqual(createMutant(files, 7));
  expect(createRandom(1)()).not.toBe(createRandom(2)());
});
