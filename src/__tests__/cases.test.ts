import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildModel } from '../core/model.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { formatModel } from './format-model.ts';

// Each sub-directory of cases/ is a made-up region: its data/ and content/ go in, expected/model.txt comes out.
// UPDATE_GOLDEN=1 writes what comes out; look at the difference before it is committed.
const cases = join(import.meta.dirname, 'cases');
const names = (await readdir(cases, { withFileTypes: true })).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test.each(names)('the region %s has no faults and says what it should', async (name) => {
  const { model, problems } = buildModel(await loadWorkspace(join(cases, name)));
  expect(problems).toEqual([]);
  const said = model ? formatModel(model) : '';
  const golden = join(cases, name, 'expected', 'model.txt');
  if (process.env.UPDATE_GOLDEN && !process.env.CI) {
    await mkdir(dirname(golden), { recursive: true });
    await writeFile(golden, said);
  }
  expect(said).toBe(await readFile(golden, 'utf8'));
});
