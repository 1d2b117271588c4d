import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { buildModel } from '../../../src/core/model.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { compareVersions } from './compare-versions.ts';

const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const section = 'content/plans/2030-05/inledning.mdx';
const decision = 'data/decisions/nya-grepp-2030.yaml';
const term = '<Term id="trygghet">trygghet</Term>';
const renamed: Edit[] = [
  ['data/terms.yaml', 'trygghet:\n', 'trygg:\n'],
  [section, term, term.replace('trygghet', 'trygg')],
  [section, term, term.replace('trygghet', 'trygg')],
];

test('that a text names a term by its other id is told once, with the term', () => {
  const { facts, narratives } = compare(renamed);
  expect(facts.map(({ kind, followed }) => [kind, followed])).toEqual([['renamed', [section]]]);
  expect(facts[0]?.telling).toMatch(
    /Ett ställe i texterna hänvisar dit och har följt med: \S+inledning\.mdx\.$/,
  );
  expect(narratives).toEqual([]);
});

test('a passage with another word too is told as it was and is', () => {
  const { narratives } = compare([...renamed, [section, 'är bättre än mindre', 'är bättre']]);
  expect(narratives.flatMap(({ passages }) => passages.map(({ kind }) => kind))).toEqual(['changed']);
});

test('running text in data/ that names a term by its other id has followed it', () => {
  const named = 'text: Direktören föreslår';
  const before: Edit[] = [[decision, named, named.replace('föreslår', `${term} föreslår`)]];
  const after: Edit = [
    decision,
    named,
    named.replace('föreslår', `${term.replace('trygghet', 'trygg')} föreslår`),
  ];
  const { facts } = compare([...renamed, after], before);
  expect(facts.map(({ kind, followed }) => [kind, followed])).toEqual([['renamed', [decision, section]]]);
});

test('a link to a section under another id has followed it', () => {
  const link: Edit = [section, 'är bättre', 'är [bättre](/plan/2030-05/#nasta-steg)'];
  const after: Edit[] = [
    [section, 'är bättre', 'är [bättre](/plan/2030-05/#nya-steg)'],
    ['data/plans/2030-05.yaml', 'nasta-steg]', 'nya-steg]'],
    ['content/plans/2030-05/nasta-steg.mdx', '', '=> content/plans/2030-05/nya-steg.mdx'],
  ];
  const { facts, narratives } = compare(after, [link]);
  expect(facts.map(({ followed }) => followed)).toEqual([[section]]);
  expect(narratives.map(({ kind }) => kind)).toEqual(['renamed']);
});

function compare(edits: Edit[], earlier: Edit[] = []) {
  const { changes, narratives } = compareVersions({ base: version(earlier), head: version(edits) });
  return { facts: changes.facts, narratives };
}

function version(edits: Edit[]) {
  const all = applyEdits(files, edits);
  return { files: all, strange: [], build: buildModel(all) };
}
