import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'tva-utgavor'));

test('a link to an edition whose file cannot be read is no fault besides that', () => {
  const edit = (path: string, text: string) => {
    if (path === 'data/plans/2031-05.yaml') return text.replace(/^date: .*$/m, 'date: 2031-13-01');
    return path.startsWith('content/plans/2030-05/') ? `${text}\nSe [planen](/plan/2031-05/).\n` : text;
  };
  const { problems } = buildModel(files.map((file) => ({ ...file, text: edit(file.path, file.text) })));
  expect(problems.map(({ rule }) => rule)).toEqual(['schema/bad-format']);
});
