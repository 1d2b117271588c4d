import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'norrdal'));

/** The faults when a file of the region has another name. */
const faultsOf = (path: string, name: string) =>
  buildModel(files.map((file) => (file.path === path ? { ...file, path: name } : file))).problems.map(
    ({ rule, file }) => `${rule} ${file}`,
  );

test.each([
  ['file/bad-id', 'data/centres/aasnas.yaml', 'data/centres/Åasnäs.yaml'],
  ['file/bad-id', 'data/municipalities/alvdal.yaml', 'data/municipalities/Alvdal.yaml'],
  ['file/unknown', 'data/centres/aasnas.yaml', 'data/centres/aasnas.yml'],
  ['file/unknown', 'data/centres/aasnas.yaml', 'data/center/aasnas.yaml'],
  ['file/unknown', 'content/plans/2030-05/alvdal.mdx', 'content/plans/2030-05/alvdal.md'],
])('%s: a file by a wrong name is one fault, not one more wherever it is asked for', (rule, path, name) => {
  expect(faultsOf(path, name)).toEqual([`${rule} ${name}`]);
});

test('a copy of a file by a name that will not do is one fault, and counts are as they were', () => {
  const [file] = files.filter(({ path }) => path === 'data/centres/aasnas.yaml');
  const copy = { path: 'data/centres/aasnas (kopia).yaml', text: file?.text ?? '' };
  expect(buildModel([...files, copy]).problems.map(({ rule }) => rule)).toEqual(['file/bad-id']);
});

test.each([
  ['short_name: Åsnäs', 'short_name: ”Åsnäs”', ['yaml/marks']],
  ['short_name: Åsnäs', "short_name: '”Åsnäs”'", []],
  ['operator: region', 'operator: ”region”', ['schema/not-in-vocabulary']],
  ['operator: region', '”operator”: region', ['schema/unknown-key']],
])('quotation marks of a text processor are told once (%s → %s)', (from, to, rules) => {
  const edited = files.map((file) =>
    file.path === 'data/centres/aasnas.yaml' ? { ...file, text: file.text.replace(from, to) } : file,
  );
  expect(buildModel(edited).problems.map(({ rule }) => rule)).toEqual(rules);
});
