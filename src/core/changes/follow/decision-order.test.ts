import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const older = 'data/decisions/nivaer-2028.yaml';
const title = 'title: Nivåer för hälsocentraler';
const date = 'date: 2028-03-27';

test('a decision of another day stands at another place in lists, page by page', () => {
  expect(tell([older, date, 'date: 2031-03-27'])).toEqual(['date: På sidan Uppföljning 2 → 1']);
  expect(tell([older, date, 'date: 2029-03-27'])).toEqual([]);
});

test('with another title it stands elsewhere only among those of its own day', () => {
  const other: Edit = ['data/decisions/nya-grepp-2030.yaml', "date: '2030-05'", date];
  expect(tell([older, title, 'title: Ödets nivåer'], other)).toEqual(['title: På sidan Uppföljning 1 → 2']);
  expect(tell([older, title, 'title: Ödets nivåer'])).toEqual([]);
});

/** Where decisions stand elsewhere, after one edit of a region that others have been made in. */
function tell(edit: Edit, ...made: Edit[]): string[] {
  const before = applyEdits(files, made);
  const { facts } = diffModels(buildModel(before), buildModel(applyEdits(before, [edit])));
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ title }) => title.startsWith('Plats bland beslut'))
      .flatMap(({ items }) =>
        items.map(({ label, before, after }) => `${path}: ${label} ${before} → ${after}`),
      ),
  );
}
