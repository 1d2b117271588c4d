import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const centre = 'data/centres/aasnas.yaml';
const longest = 'Kyrkbergsbyarna och Övre Långedälvdalen';

test('another kind of proposal is what the words above it follow from, for a centre and for a municipality', () => {
  expect(tell([[centre, 'kind: change', 'kind: inquiry']])).toContain(
    'kind Vad förslaget kallas på sidan Åsnäs hälsocentral: Bedömning och förslag → Utredning föreslås',
  );
  expect(tell([['data/municipalities/alvdal.yaml', 'kind: change', 'kind: none']])).toEqual([
    'kind Vad förslaget kallas på sidan Ålvdals kommun: Bedömning och förslag → Förslag',
  ]);
});

test('for whom the first page says that the same is proposed follows from what is said of each', () => {
  expect(tell([[centre, 'label: Nya grepp', 'label: Utredning']])).toEqual([
    `label Vad som föreslås, enligt första sidan: Utredning: ${longest} → Åsnäs och ${longest}`,
    'label Vad som föreslås, enligt första sidan: Nya grepp: Åsnäs → ',
  ]);
});

test('and from a list size that is not below the limit any more', () => {
  expect(tell([[centre, 'value: 1036', 'value: 4036']])).toEqual([
    '2030-04 Vad som föreslås, enligt första sidan: Nya grepp: Åsnäs → ',
  ]);
});

test('they stand in the order of their sizes, and in another one because of that', () => {
  const same: Edit[] = [
    [centre, 'kind: change', 'kind: inquiry'],
    [centre, 'label: Nya grepp', 'label: Utredning'],
  ];
  const smaller: Edit = ['data/centres/langnamn.yaml', 'value: 3999', 'value: 899'];
  expect(tell([...same, smaller], same)).toEqual([
    `2030-04 Vad som föreslås, enligt första sidan: Utredning: Åsnäs och ${longest} → ${longest} och Åsnäs`,
  ]);
});

/** What pages say that is proposed, by the last part of the path of what causes it. */
function tell(edits: Edit[], before: Edit[] = []): string[] {
  const { facts } = diffModels(buildModel(applyEdits(files, before)), buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'decisions')
      .flatMap(({ title, before = '', after = '', items }) => {
        const said = items.map((item) => `${item.label}: ${item.before ?? ''} → ${item.after ?? ''}`);
        const all = items.length > 0 ? said : [`${before} → ${after}`];
        return all.map((one) => `${path.split('.').at(-1)} ${title}: ${one}`);
      }),
  );
}
