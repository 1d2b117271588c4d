import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { applyEdits } from '../../../src/core/__tests__/change-examples.ts';
import { sketchFiles } from '../../../src/core/__tests__/sketch.ts';
import { buildModel } from '../../../src/core/model.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
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

test('a text under another name that cannot be read is the one that it was, and no other is gone', async () => {
  const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
  const edited = applyEdits(files, [
    ['data/plans/2030-05.yaml', 'nasta-steg]', 'nya-steg]'],
    ['content/plans/2030-05/nasta-steg.mdx', '', '=> content/plans/2030-05/nya-steg.mdx'],
    ['content/plans/2030-05/nya-steg.mdx', 'Nämnden möts', 'Nämnden { möts'],
  ]);
  const [base, head] = [files, edited].map((all) => ({ files: all, strange: [], build: buildModel(all) }));
  const { changes, narratives } = compareVersions({ base, head } as Parameters<typeof compareVersions>[0]);
  expect(changes.unread.map(({ file }) => file)).toEqual(['content/plans/2030-05/nya-steg.mdx']);
  expect(narratives.map(({ kind, from, file }) => [kind, from, file])).toEqual([
    ['renamed', 'content/plans/2030-05/nasta-steg.mdx', 'content/plans/2030-05/nya-steg.mdx'],
  ]);
  expect(changes.facts.map(({ parts }) => parts.map(({ part }) => part))).toEqual([['id']]);
});
