import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, changeExamples, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const note = '      note: Rapporten säger inte om gästerna är med.\n';

test('what is said below tables of a figure follows from the figure that it names', () => {
  const edits = changeExamples['a figure that is named in the note of another'] ?? [];
  expect(tell(edits)).toEqual([
    'figures.guests.2030-04: Förbehåll under 5 tabeller: I Åsnäs antal ingår inte omkring 250 gäster. → I Åsnäs antal ingår inte drygt 250 gäster.',
  ]);
});

test('and from its own words, the sentence alone that is another', () => {
  const head = 'Rapporten säger inte om gästerna är med.';
  const edits: Edit[] = [['data/centres/aasnas.yaml', head, `${head} Det frågar ingen om.`]];
  expect(tell(edits)).toEqual(['figures.cost.2029: Förbehåll under 4 tabeller:  → Det frågar ingen om.']);
});

test('what another cell of a table still says stands there as before', () => {
  const shared: Edit = [
    'data/centres/script.yaml',
    '    2029: { value: 9000, source: { document: rapport, page: 4 } }\n',
    `    2029:\n      value: 9000\n      source: { document: rapport, page: 4 }\n${note}`,
  ];
  expect(tell([['data/centres/aasnas.yaml', note, '']], [shared])).toEqual([]);
  expect(tell([['data/centres/aasnas.yaml', note, '']])).toHaveLength(1);
});

/** What is told of caveats below tables, with the place of the fact that each stands under. */
function tell(edits: Edit[], before: Edit[] = []): string[] {
  const base = applyEdits(files, before);
  const { facts, rest } = diffModels(buildModel(base), buildModel(applyEdits(base, edits)));
  expect(rest).toEqual([]);
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ title }) => title.startsWith('Förbehåll'))
      .map((one) =>
        `${path}: ${one.title}: ${one.before ?? ''} → ${one.after ?? ''}`.replaceAll('\u00a0', ' '),
      ),
  );
}
