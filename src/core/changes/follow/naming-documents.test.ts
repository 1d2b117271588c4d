import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, changeExamples, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const figure = '  guests:\n    2030-04: { value: 40, source: { document: rapport, page: 2 } }\n';
const file = 'data/decisions/nya-grepp-2030.yaml';
const decision = `title: Nytt uppdrag
kind: decision
status: decided
body: Nämnden
date: 2030-05-02
source: { document: protokoll, page: 2 }
text: Nämnden ger ett uppdrag.
about: { centres: [zinkby], municipalities: [alvdal] }
`;

test('what a page lists as telling of its centre follows from a figure with another page as its source', () => {
  const renamed: Edit = ['data/centres/zinkby.yaml', 'name: Zinkby', 'name: Nya Zinkby'];
  expect(tell([['data/centres/zinkby.yaml', 'figures:\n', `figures:\n${figure}`], renamed])).toEqual([
    expect.stringMatching(
      /^figures\.guests\.2030-04: Nya Zinkby.*: Rapporten, s\. 3.* → Rapporten, s\. 2, 3/,
    ),
  ]);
});

test('and from a decision that comes to name it', () => {
  const told = tell([['data/decisions/nytt-uppdrag.yaml', '', decision]]);
  expect(told).toHaveLength(2);
  for (const one of told) expect(one).toMatch(/^: .* → .*Protokollet, s\. .*2/);
});

test('a document with another id is the same one in the lists, whatever else has another id', () => {
  const id: Edit[] = [
    ...(changeExamples['a document with another id'] ?? []),
    [file, '', '=> data/decisions/nya-grepp.yaml'],
  ];
  const { facts, rest } = diffModels(buildModel(files), buildModel(applyEdits(files, id)));
  const all = [...rest, ...facts.flatMap(({ consequences }) => consequences)];
  expect(all.filter(({ kind }) => kind === 'citation')).toEqual([]);
});

/** The lists of documents that follow from each fact, by its path. */
function tell(edits: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'citation')
      .flatMap(({ items }) => items)
      .map(({ label, before, after }) => `${path}: ${label}: ${before} → ${after}`),
  );
}
