import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sketchFiles } from '../../../src/core/__tests__/sketch.ts';
import { buildModel } from '../../../src/core/model.ts';
import { compareVersions } from './compare-versions.ts';

const source = { document: 'rapport', page: 1 };
const amount = { amount: { 2029: { value: 400, source } } };
const compensation = {
  ...{ title: 'Ersättning', document: 'rapport', summary: 'Förslag.', figures: amount },
  providers: { ekbo: { name: 'Ekbo', figures: amount } },
};
const kronor = { label: 'Belopp', unit: { one: 'kr', other: 'kr' }, decimals: 0, definition: 'Kronor.' };
const version = (measures: Record<string, Record<string, unknown>>) => {
  const files = [
    ...sketchFiles({ measures }),
    { path: 'data/compensation/2029.yaml', text: stringify(compensation) },
  ];
  return { files, strange: [], build: buildModel(files) };
};

test('what a version with faults lacks is told though nothing can be computed of it', () => {
  const whole = version({ amount: { ...kronor, better: 'neither', total: 'sum' } });
  const { changes } = compareVersions({ base: whole, head: version({}) });
  expect(changes.facts.map(({ kind, what }) => `${kind} ${what}`)).toContain('removed Belopp');
  expect(changes.unread.map(({ side }) => side)).toEqual(['head']);
});

test('what follows is computed with the earlier plan where the later cannot be read, and that alone is said', () => {
  const whole = version({ amount: { ...kronor, better: 'neither', total: 'sum' } });
  const files = whole.files.map((file) =>
    file.path.startsWith('data/plans/') ? { ...file, text: file.text.replace('edition:', 'edition') } : file,
  );
  const { changes } = compareVersions({ base: whole, head: { ...whole, files, build: buildModel(files) } });
  expect(changes.unread.map(({ side, file }) => `${side} ${file}`)).toEqual(['head data/plans/2030-05.yaml']);
});
