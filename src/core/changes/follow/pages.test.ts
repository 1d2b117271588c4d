import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const base = buildModel(files);

test.each([
  [
    'a term',
    ['data/terms.yaml', 'also: [trygghetsnivå]', 'also: [trygghetsgrad]'],
    'trygghetsnivå → trygghetsgrad',
  ],
  ['a centre', ['data/centres/aasnas.yaml', 'aliases: [Åsnes]\n', ''], 'Åsnes → '],
] satisfies [string, Edit, string][])(
  '%s that is found by other words is told with them, though no page says them',
  (_, edit, told) => {
    const { facts } = diffModels(base, buildModel(applyEdits(files, [edit])));
    const found = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'search'));
    expect(found.map(({ title, before, after = '' }) => `${title}: ${before} → ${after}`)).toEqual([
      `Ord att söka med: ${told}`,
    ]);
  },
);

test('the pages that the parts of a document get of their own are told with that', () => {
  const report = 'data/documents/rapport.yaml';
  const text = '---\ntitle: Läget\n---\n\nDet är bra.\n';
  const before = applyEdits(files, [
    [report, 'errors:', 'sections: [laget]\n\nerrors:'],
    ['content/documents/rapport/laget.mdx', '', text],
  ]);
  const after = applyEdits(before, [[report, 'sections:', 'separate_pages: true\nsections:']]);
  const { facts } = diffModels(buildModel(before), buildModel(after));
  const found = facts.flatMap(({ path, consequences }) =>
    consequences.filter(({ kind }) => kind === 'page').map(({ title }) => `${path}: ${title}`),
  );
  expect(found).toEqual(['separate_pages: Ny sida: /dokument/rapport/laget/']);
});
