import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const terms = 'data/terms.yaml';
const text = 'Motsatsen till trygghet.';

test('the box that explains a word follows from what the glossary says of it', () => {
  expect(tell([[terms, text, 'Brist på trygghet.']])).toEqual([
    'angslan.text: Rutan som förklarar ”Ängslan & oro”, i texten Inledning: Motsatsen till trygghet. → Brist på trygghet.',
  ]);
});

test('and from a figure that it names', () => {
  const bound: Edit = [terms, text, 'Sådan finns på <Value of="aasnas.guests" as="unit" /> ställen.'];
  expect(tell([['data/centres/aasnas.yaml', 'value: 250', 'value: 260']], [bound])).toEqual([
    'figures.guests.2030-04: Rutan som förklarar ”Ängslan & oro”, i texten Inledning: Sådan finns på omkring 250 gäster ställen. → Sådan finns på omkring 260 gäster ställen.',
  ]);
});

test('a word that no text uses has no box', () => {
  const unused: Edit = [
    'content/plans/2030-05/inledning.mdx',
    '<Term id="angslan">ängslan</Term>',
    'ängslan',
  ];
  expect(tell([[terms, text, 'Brist på trygghet.']], [unused])).toEqual([]);
});

/** What is told of boxes, with the place of the fact that each stands under. */
function tell(edits: Edit[], before: Edit[] = []): string[] {
  const base = applyEdits(files, before);
  const { facts, rest } = diffModels(buildModel(base), buildModel(applyEdits(base, edits)));
  expect(rest).toEqual([]);
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'explanation')
      .map((one) => `${path}: ${one.title}: ${one.before} → ${one.after}`.replaceAll('\u00a0', ' ')),
  );
}
