import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const report = 'data/documents/rapport.yaml';
const error = `errors:
  odd:
    page: 1
    as_printed: ett
    should_be: två
    why: Två är fler.
    shown: Som i källan.
`;

test('how many errors a document has follows from the one that is new, and how many there are from all', () => {
  const other: Edit = ['data/documents/protokoll.yaml', 'summary:', `${error}summary:`];
  expect(tell([[report, 'errors:\n', error]])).toEqual([
    'rapport errors.odd: Antal fel i alla källor: 1 → 2',
    'rapport errors.odd: Antal fel i källan Rapporten: 1 → 2',
  ]);
  expect(tell([[report, 'errors:\n', error], other])).toEqual([
    'protokoll errors: Antal fel i alla källor: 1 → 3 document-rapport-errors-odd',
    'protokoll errors: Antal fel i källan Protokollet: 0 → 1',
    'rapport errors.odd: Antal fel i källan Rapporten: 1 → 2',
  ]);
});

test('an error under another key is the same error', () => {
  expect(tell([[report, '  twice:', '  said-twice:']])).toEqual([]);
});

/** Counts of errors, with the fact that they stand under. */
function tell(edits: Edit[]): string[] {
  const { facts, rest } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  expect(rest).toEqual([]);
  return facts.flatMap(({ subject, path, consequences }) =>
    consequences
      .filter(({ title }) => title.startsWith('Antal fel'))
      .map(({ title, before, after, also }) =>
        [`${subject.id} ${path}: ${title}: ${before} → ${after}`, ...also].join(' '),
      ),
  );
}
