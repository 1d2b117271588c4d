import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, changeExamples } from '../../__tests__/change-examples.ts';
import { buildIndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { type Build, buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));

test('documents of an edition in another order stand in another order in the lists of documents', () => {
  const edits = changeExamples['the documents in another order'] ?? [];
  expect(tell(buildModel(files), buildModel(applyEdits(files, edits)))).toEqual([
    'documents: Plats i listorna över dokument: Rapporten 1 → 2',
  ]);
});

test('an indicator with another number stands at another place among those of its chapter', () => {
  const numbered = (one: string) =>
    buildIndicatorSketch({ ett: { number: one }, tva: { number: '1.2' }, tre: { number: '1.3' } });
  expect(tell(numbered('1.1'), numbered('1.4'))).toEqual([
    expect.stringMatching(/^number: Plats under .* i översikten Indikatorer 2029: .* 1 → 3$/),
  ]);
  expect(tell(numbered('1.1'), numbered('1.0'))).toEqual([]);
});

function tell(base: Build, head: Build): string[] {
  const { facts } = diffModels(base, head);
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'rank')
      .flatMap(({ title, items }) =>
        items.map(({ label, before, after }) => `${path}: ${title}: ${label} ${before} → ${after}`),
      ),
  );
}
