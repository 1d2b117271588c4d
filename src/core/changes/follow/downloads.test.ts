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

test('rows that one fact alone changes stand apart from those of files that others change too', () => {
  const centre = (name: string) => `data/centres/${name}.yaml`;
  const edits: Edit[] = [
    [centre('aasnas'), 'value: 1036', 'value: 1037'],
    [centre('script'), 'value: 999', 'value: 990'],
  ];
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  const told = facts.flatMap(({ subject, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'download')
      .map(({ also, items }) => [subject.id, ...also, items.map(({ label }) => label.split(' (')[0])]),
  );
  expect(told).toEqual([
    ['script', ['Alla uppgifter', 'Listade']],
    [
      ...['script', 'centre-aasnas-figures-listed-2030-04'],
      ['Alla uppgifter', 'Listade', 'Antal i kommunerna'],
    ],
    ['aasnas', ['Kommuner', 'Alla uppgifter', 'Listade', 'Beslut och förslag']],
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
