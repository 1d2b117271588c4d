import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const bigger: Edit = ['data/centres/aasnas.yaml', 'value: 1036', 'value: 4036'];
const other: Edit = ['data/centres/zinkby.yaml', 'operator: region', 'operator: other'];

test('a place is one of so many: they are told of both where they are not as many', () => {
  expect(tell([bigger])).toEqual(['2 → 7 av 8']);
  expect(tell([bigger, other])).toEqual(['2 av 8 → 6 av 7']);
});

/** The place of Åsnäs by size. */
function tell(edits: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts
    .flatMap(({ consequences }) => consequences)
    .filter(({ kind, title }) => kind === 'rank' && title.startsWith('Åsnäs: plats efter listade'))
    .map(({ before, after }) => `${before} → ${after}`.replaceAll('\u00a0', ' '));
}
