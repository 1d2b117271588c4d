import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, changeExamples, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));

test('a value where there was none is one more of its document, and one more of all', () => {
  expect(tell(changeExamples['a gap filled'] ?? [])).toEqual([
    'figures.cost.2029: Antal siffror ur Rapporten: 24 → 25',
    'figures.cost.2029: Har ett värde, med dokument och sida: 24 → 25',
    'figures.cost.2029: Uppgift saknas: 10 → 9',
  ]);
});

test('a value that is taken from two documents is one of each', () => {
  const one = 'source: { document: rapport, page: 4 }\n      note: Rapporten';
  const two = one.replace(
    '{ document: rapport, page: 4 }',
    '[{ document: rapport, page: 4 }, { document: protokoll, page: 1 }]',
  );
  expect(tell([['data/centres/aasnas.yaml', one, two]])).toEqual([
    'figures.cost.2029: Antal siffror ur Protokollet: 0 → 1',
    'figures.cost.2029: varav i mer än ett dokument: 0 → 1',
  ]);
});

test('a centre without what its peers have is one more gap of each, and so is one that another runs', () => {
  expect(tell(changeExamples['a centre added'] ?? [])).toContain(': Uppgift saknas: 10 → 12');
  expect(tell(changeExamples['a centre run by others'] ?? [])).toEqual(['operator: Uppgift saknas: 10 → 14']);
});

test('a measure that is read at a period of which nobody has a value has no gaps', () => {
  const read: Edit = ['data/plans/2030-05.yaml', "cost: { period: '2029'", "cost: { period: '2027'"];
  expect(tell([read])).toEqual(['measures.cost.period: Uppgift saknas: 10 → 8']);
});

test('another value is as many as before', () => {
  expect(tell(changeExamples['a list size past the threshold'] ?? [])).toEqual([]);
});

/** Counts of figures, with the place of the fact that they stand under. */
function tell(edits: Edit[]): string[] {
  const { facts, rest } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  expect(rest).toEqual([]);
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ title }) => /^Antal (?:siffror|uppgifter)/.test(title))
      .flatMap(({ title, before, after, items }) =>
        (items.length > 0 ? items : [{ label: title, before, after }]).map(
          (item) => `${path}: ${item.label}: ${item.before} → ${item.after}`,
        ),
      ),
  );
}
