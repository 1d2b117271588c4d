import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildIndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const section = 'content/plans/2030-05/inledning.mdx';

test('a sentence follows from the figures in it: what it says inside a longer word is no figure', () => {
  const says =
    'Kvar är <Value of="region.centres" as="words" /> hälsocentraler. ' +
    'I Berghamn är det <Value of="berghamn.other.count" as="words" />.';
  const before = applyEdits(files, [[section, 'Den minsta', `${says}\n\nDen minsta`]]);
  const after = applyEdits(before, [
    ['data/region.yaml', 'value: 10', 'value: 11'],
    ['data/centres/tomtebo.yaml', 'operator: other', 'operator: region'],
  ]);
  const told = diffModels(buildModel(before), buildModel(after)).facts.flatMap(({ id, consequences }) =>
    consequences.map(({ before: was = '', also }) => [was, [id, ...also]] as const),
  );
  expect(told.filter(([was]) => /^(?:Kvar|I Berghamn)/.test(was))).toEqual([
    ['Kvar är tio hälsocentraler.', ['region-region-figures-centres-2030-04']],
    ['I Berghamn är det två.', ['centre-tomtebo-operator']],
  ]);
});

test('a text that names something by its other id says its figures too', () => {
  const says = 'I Zinkby är <Value of="zinkby.listed" /> listade. Tomtebo drivs av andra.';
  const before = applyEdits(files, [[section, 'Den minsta', `${says}\n\nDen minsta`]]);
  const after = applyEdits(before, [
    [section, 'zinkby.listed', 'zink.listed'],
    ['data/centres/zinkby.yaml', 'value: 1036', 'value: 1037'],
    ['data/centres/zinkby.yaml', '', '=> data/centres/zink.yaml'],
  ]);
  const told = diffModels(buildModel(before), buildModel(after)).facts.flatMap(({ id, consequences }) =>
    consequences.map(({ before: was = '', after: is, also }) => [was, is, [id, ...also]] as const),
  );
  expect(told.filter(([was]) => was.startsWith('I Zinkby'))).toEqual([
    [
      'I Zinkby är 1\u00a0036 listade.',
      'I Zinkby är 1\u00a0037 listade.',
      ['centre-zink-figures-listed-2030-04'],
    ],
  ]);
});

test('two figures that are read alike are not taken for each other', () => {
  const says =
    'Östermo har <Value of="ostermo.listed" /> listade. ' +
    'I Zinkby är <Value of="zinkby.listed" /> listade.';
  const before = applyEdits(files, [[section, 'Den minsta', `${says}\n\nDen minsta`]]);
  const after = applyEdits(before, [
    ['data/centres/ostermo.yaml', 'value: 1036', 'value: 1037'],
    ['data/centres/zinkby.yaml', 'value: 1036', 'value: 1037'],
  ]);
  const told = diffModels(buildModel(before), buildModel(after)).facts.flatMap(({ id, consequences }) =>
    consequences.map(({ before: was = '', also }) => [was, [id, ...also]] as const),
  );
  expect(told.filter(([was]) => /^(?:Östermo har|I Zinkby) /.test(was))).toEqual([
    ['I Zinkby är 1\u00a0036 listade.', ['centre-zinkby-figures-listed-2030-04']],
    ['Östermo har 1\u00a0036 listade.', ['centre-ostermo-figures-listed-2030-04']],
  ]);
});

test('of a paragraph that is edited, a sentence that is not follows from its figures', () => {
  const says = (end: string) => `Östermo har <Value of="ostermo.listed" /> listade. Läget är ${end}.`;
  const before = applyEdits(files, [[section, 'Den minsta', `${says('gott')}\n\nDen minsta`]]);
  const value: Edit = ['data/centres/ostermo.yaml', 'value: 1036', 'value: 1037'];
  const tell = (...edits: Edit[]) =>
    diffModels(buildModel(before), buildModel(applyEdits(before, edits))).facts.flatMap(({ consequences }) =>
      consequences.flatMap(({ kind, file, before: was = '' }) =>
        kind === 'sentence' && file === section && /^Östermo|^Läget/.test(was) ? [was] : [],
      ),
    );
  expect(tell(value, [section, says('gott'), says('bättre')])).toEqual(['Östermo har 1\u00a0036 listade.']);
  expect(tell(value, [section, says('gott'), says('gott').replace('har', 'hade')])).toEqual([]);
});

test('a number that is another, and written with fewer decimals, follows from its value first', () => {
  const sketch = (value: number, decimals: number) =>
    buildIndicatorSketch({
      ett: {
        measures: { few: { label: 'få', decimals } },
        figures: { outcome: { 2029: 3 }, few: { 2029: value } },
        story: 'Få är <Value of="indicators.ett.few" />.',
      },
    });
  const { facts } = diffModels(sketch(6.4, 1), sketch(7, 0));
  const told = facts.flatMap(({ path, consequences }) =>
    consequences.flatMap(({ kind, also }) => (kind === 'sentence' ? [[path, ...also]] : [])),
  );
  expect(told).toEqual([['figures.few.2029', 'indicator-2029-ett-measures-few-decimals']]);
});

test('a sentence whose address leads to two periods, when one more comes, follows from the figure of that', () => {
  const guests = '  guests:\n    2030-04:\n';
  const older =
    '  guests:\n    2029-04: { value: 240, source: { document: rapport, page: 4 } }\n    2030-04:\n';
  const head = applyEdits(files, [['data/centres/aasnas.yaml', guests, older]]);
  const { facts, rest } = diffModels(buildModel(files), buildModel(head));
  const told = facts.flatMap(({ path, consequences }) =>
    consequences.flatMap(({ kind }) => (kind === 'sentence' ? [path] : [])),
  );
  expect(new Set(told)).toEqual(new Set(['figures.guests.2029-04']));
  expect(rest).toEqual([]);
});
