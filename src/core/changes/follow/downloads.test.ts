import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const aspects = 'data/aspects.yaml';

test('rows of an aspect that is called something else are the same rows, and follow from that', () => {
  const renamed = files.flatMap(({ path, text }): Edit[] =>
    path.startsWith('data/centres/') && text.includes('staffing:') ? [[path, 'staffing:', 'crew:']] : [],
  );
  expect(
    tell([[aspects, 'staffing:', 'crew:'], ['data/terms.yaml', 'text: ', 'text: Numera '], ...renamed]),
  ).toEqual([
    'crew: Egenskaper (egenskaper.csv): 2 rader (zinkby crew, aasnas crew)',
    'crew: Ordlista (ordlista.csv): 2 rader (crew good, crew weak)',
  ]);
});

test('so are those of a word of it', () => {
  const renamed = files.flatMap(({ path, text }): Edit[] =>
    text.includes('value: weak') ? [[path, 'value: weak', 'value: thin']] : [],
  );
  expect(
    tell([[aspects, 'weak:', 'thin:'], ['data/terms.yaml', 'text: ', 'text: Numera '], ...renamed]),
  ).toEqual([
    'staffing.values.thin: Egenskaper (egenskaper.csv): en rad (aasnas staffing)',
    'staffing.values.thin: Ordlista (ordlista.csv): en rad (staffing thin)',
  ]);
});

/** The rows of open data that follow from each fact, by its path. */
function tell(edits: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'download')
      .flatMap(({ items }) => items.map(({ label }) => `${path}: ${label}`)),
  );
}
