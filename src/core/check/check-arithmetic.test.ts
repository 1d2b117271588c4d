import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'tva-utgavor'));

test.each(['2030-04', '2031-04'])(
  'a stated count is held against the edition that reads its period: %s',
  (period) => {
    const wrong = files.map((file) =>
      file.path === 'data/region.yaml'
        ? { ...file, text: file.text.replace(new RegExp(`(${period}: \\{ value: )\\d+`), '$17') }
        : file,
    );
    const found = buildModel(wrong).problems.filter(({ rule }) => rule === 'arithmetic/count');
    expect(found.map(({ path }) => path)).toEqual([`figures.small_centres.${period}.value`]);
  },
);
