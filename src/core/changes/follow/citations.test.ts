import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const base = buildModel(files);
const report = 'data/documents/rapport.yaml';

test('a source that is called something else is told with all that names it, by kind, the first three by name', () => {
  const [consequence] = cite([[report, 'short_title: Rapporten', 'short_title: Dalrapporten']]);
  expect(consequence).toMatchObject({ before: 'Rapporten, s. …', after: 'Dalrapporten, s. …' });
  const labels = consequence?.items.map(({ label }) => label) ?? [];
  expect(labels.find((label) => label.startsWith('Hälsocentraler: '))).toMatch(
    / och 6 till \(32 hänvisningar\)$/,
  );
  expect(labels).toContain('Citat i texter: Inledning (1 hänvisning)');
  expect(labels).toContain('Fel i dokumentet: 1');
});

test('its whole title stands below nothing', () => {
  expect(cite([[report, 'title: ', 'title: Den stora ']])).toEqual([]);
});

function cite(edits: Edit[]) {
  const { facts } = diffModels(base, buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'citation'));
}
