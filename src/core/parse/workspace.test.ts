import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildIndicatorSketch } from '../__tests__/indicator-sketch.ts';
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

test.each(files.flatMap(({ path }) => (path.endsWith('.yaml') ? [path] : [])))(
  '%s: what cannot be read is one fault, not one more wherever it is asked for',
  (path) => {
    const broken = files.map((file) => (file.path === path ? { path, text: `${file.text}\nx: "a\n` } : file));
    expect(buildModel(broken).problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `yaml/syntax ${path}`,
    ]);
  },
);

test('what an indicator says, when its file cannot be read, is no fault of the texts that ask for it', () => {
  const story = 'Det var <Value of="indicators.telefon.outcome" as="unit" />.';
  const telefon = { better: 'högre', figures: { outcome: { 2029: 86 } }, story };
  expect(buildIndicatorSketch({ telefon }).problems.map(({ rule }) => rule)).toEqual([
    'schema/not-in-vocabulary',
  ]);
});

test('what is compensated, when its file cannot be read, is no fault of the texts that ask for it', () => {
  const text = (file: string) => `${file}\nDet var <Value of="compensation.total" as="unit" />.\n`;
  const asking = files.map((file) =>
    file.path === 'content/plans/2030-05/alvdal.mdx' ? { ...file, text: text(file.text) } : file,
  );
  const broken = { path: 'data/compensation/2029.yaml', text: 'title: [\n' };
  expect(buildModel([...asking, broken]).problems.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
});
