import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const [zinkby, ostermo] = ['data/centres/zinkby.yaml', 'data/centres/ostermo.yaml'];
const gap = 'missing: not-applicable\n      why: Hälsocentralen öppnade först 2030.';
const filled = 'value: 9000\n      source: { document: rapport, page: 4 }';

test('that a figure is known only of others is pointed out where it still stands', () => {
  expect(advise('Rapporten anger kostnaden bara för Åsnäs.')).toEqual([
    'centre-zinkby-figures-cost-2029: Råd: Zinkby har nu en uppgift, men ”Rapporten anger kostnaden bara för Åsnäs.” står kvar där den saknas: Östermo',
  ]);
});

test.each(['Rapporten anger ingen kostnad.', 'Rapporten anger kostnaden bara för Åsnäs och Zinkby.'])(
  '”%s” is as true as it was',
  (why) => {
    expect(advise(why)).toEqual([]);
  },
);

/** Both have no value because of the same; then one has. */
function advise(why: string): string[] {
  const reasons: Edit[] = [
    [zinkby, 'Hälsocentralen öppnade först 2030.', why],
    [ostermo, 'Så få personer att enskilda kan kännas igen.', why],
  ];
  const before = applyEdits(files, reasons);
  const written = gap.replace('Hälsocentralen öppnade först 2030.', why);
  const after = applyEdits(before, [[zinkby, written, filled]]);
  return diffModels(buildModel(before), buildModel(after)).facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-number')
      .map(({ title, items }) => `${id}: ${title}: ${items.map(({ label }) => label).join()}`),
  );
}
