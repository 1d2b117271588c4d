import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const note: Edit = [
  'data/centres/aasnas.yaml',
  'Rapporten säger inte om gästerna är med.',
  'Rapporten säger inte om <Value of="aasnas.guests" as="unit" /> är med.',
];
const section: Edit = ['content/plans/2030-05/inledning.mdx', 'Den minsta', 'Den 3 juni 2030. Den minsta'];
const [bound, known, all] = [
  'Hämtat ur data, med källa och period: +1',
  'Datum, årtal, paragraf eller diarienummer: +1',
  'Alla tal: +1',
];

test('how many numbers the texts have follows from the field where one more is', () => {
  expect(tell([note])).toEqual({ 'figures.cost.2029': [bound, all] });
});

test('and from no fact where a text of content/ has it', () => {
  expect(tell([section])).toEqual({ rest: [known, all] });
});

test('of each kind, where a field and a text have one more each', () => {
  expect(tell([note, section])).toEqual({
    'figures.cost.2029': [bound],
    rest: [known, all.replace('1', '2')],
  });
});

/** The counts of numerals that are others, by the place of the fact that they stand under. */
function tell(edits: Edit[]): Record<string, string[]> {
  const { facts, rest } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return Object.fromEntries(
    [...facts, { path: 'rest', consequences: rest }].flatMap(({ path, consequences }) =>
      consequences
        .filter(({ title }) => title.startsWith('Antal tal'))
        .map(({ items }) => [
          path,
          items.map(({ label, before, after }) => `${label}: +${Number(after) - Number(before)}`),
        ]),
    ),
  );
}
