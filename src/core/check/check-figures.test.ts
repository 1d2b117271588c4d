import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'norrdal'));

test.each([
  ['1.036', 'figure/decimals'],
  ['-1036', 'figure/implausible'],
  ['1036000', 'figure/outlier'],
])('a value that is a slip, %s, is told once, by what is nearest to the slip', (value, rule) => {
  const wrong = files.map((file) =>
    file.path === 'data/centres/aasnas.yaml'
      ? { ...file, text: file.text.replace('value: 1036', `value: ${value}`) }
      : file,
  );
  const found = buildModel(wrong).problems.filter((problem) => problem.rule.startsWith('figure/'));
  expect(found.map((problem) => problem.rule)).toEqual([rule]);
});
