import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const aasnas = 'data/centres/aasnas.yaml';
const moves: Edit = [aasnas, 'id: alvdal', 'id: berghamn'];
const section = 'content/plans/2030-05/alvdal.mdx';

test('texts of the municipality that a centre has left are pointed out where they tell of it', () => {
  expect(advise(moves)).toEqual([
    'centre-aasnas-municipality-id: Råd: Åsnäs ligger nu i Berghamns kommun, men tas upp i texter om Ålvdals kommun',
    `Ålvdals kommun (${section}:15 och 17)`,
    'Ålvdals kommun (data/municipalities/alvdal.yaml:13 och 14)',
  ]);
});

test('a centre that lies where it lay has no such texts', () => {
  expect(advise([aasnas, 'operator: region', 'operator: other'])).toEqual([]);
});

test('texts of other municipalities may tell of it', () => {
  const tells: Edit = ['content/plans/2030-05/berghamn.mdx', 'För Tomtebo', 'Åsnäs är ny. För Tomtebo'];
  expect(advise(moves, tells).join()).not.toContain('berghamn.mdx');
});

function advise(...changes: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, changes)));
  return facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ title }) => title.includes('ligger nu'))
      .flatMap(({ title, items }) => [
        `${id}: ${title.replaceAll('\u00a0', ' ')}`,
        ...items.map(({ label }) => label),
      ]),
  );
}
