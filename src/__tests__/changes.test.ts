import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffModels } from '../core/changes/diff-models.ts';
import { buildModel } from '../core/model.ts';
import { loadWorkspace } from '../workspace/load.ts';

const cases = join(import.meta.dirname, 'cases');
const roots = [join(import.meta.dirname, '..', '..'), ...readdirSync(cases).map((name) => join(cases, name))];

test.each(roots)('nothing has changed between %s and itself', { timeout: 60_000 }, async (root) => {
  const files = await loadWorkspace(root);
  const { facts, rest, problems } = diffModels(buildModel(files), buildModel([...files].reverse()));
  expect({ facts, rest, problems }).toEqual({ facts: [], rest: [], problems: [] });
});
