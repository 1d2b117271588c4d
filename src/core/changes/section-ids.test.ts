import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { applyEdits, type Edit } from '../__tests__/change-examples.ts';
import { buildModel } from '../model.ts';
import { diffModels } from './diff-models.ts';

const plan = 'data/plans/2030-05.yaml';
const steps = 'content/plans/2030-05/nasta-steg.mdx';
const files = applyEdits(await loadWorkspace(join(import.meta.dirname, '../../__tests__/cases/norrdal')), [
  [plan, 'lead: >-\n', 'lead: >-\n    [Sedan](/plan/2030-05/#nasta-steg).\n'],
]);
const renamed: Edit[] = [
  [plan, 'nasta-steg]', 'nya-steg]'],
  [plan, '#nasta-steg', '#nya-steg'],
  [steps, '', '=> content/plans/2030-05/nya-steg.mdx'],
];

test('a section under another id is told as that, and its links have followed', () => {
  expect(tell(renamed)).toEqual([
    'Utgåva maj 2030: avsnitt. Id för avsnittet ”Nästa steg” är nu ”nya-steg”, förut ”nasta-steg”. ' +
      'Ett ställe i data hänvisar dit och har följt med: data/plans/2030-05.yaml.',
  ]);
});

test('of a section under another id its title is told, and besides it what else of the list is another', () => {
  const more: Edit[] = [
    [plan, 'inledning, alvdal, berghamn', 'inledning, berghamn, alvdal'],
    ['content/plans/2030-05/nya-steg.mdx', 'title: Nästa', 'title: Nya'],
  ];
  expect(tell([...renamed, ...more])[0]).toContain(
    'Id för avsnittet ”Nya steg” är nu ”nya-steg”, förut ”nasta-steg”. ' +
      'Ordningen har ändrats: ”Ålvdals kommun” står nu efter ”Berghamns kommun”.',
  );
});

test('a figure in a section under another id has the sentence that says it', () => {
  const says: Edit = [steps, 'Detta händer', 'Åsnäs har <Value of="aasnas.listed" />. Detta händer'];
  const before = applyEdits(files, [says]);
  const after = applyEdits(before, [...renamed, ['data/centres/aasnas.yaml', '1036', '1037']]);
  const { facts } = diffModels(buildModel(before), buildModel(after));
  const told = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'sentence'));
  expect(told.map(({ href }) => href)).toContain('/plan/2030-05/#nya-steg');
});

const chapter = (title: string, words: string) => `---\ntitle: ${title}\n---\n\n${words}\n`;
const report = 'data/documents/rapport.yaml';
const withChapters = applyEdits(files, [
  [report, 'pages: 4\n', 'pages: 4\nsections: [start, slut]\n'],
  ['content/documents/rapport/start.mdx', '', chapter('Starten', 'Här börjar rapporten med det som var.')],
  ['content/documents/rapport/slut.mdx', '', chapter('Slutet', 'Åsnäs har <Value of="aasnas.listed" />.')],
]);
const moved: Edit[] = [
  [report, '[start, slut]', '[borjan, slut]'],
  [report, '', '=> data/documents/rapporten.yaml'],
  ['content/documents/rapport/start.mdx', '', '=> content/documents/rapporten/borjan.mdx'],
  ['content/documents/rapport/slut.mdx', '', '=> content/documents/rapporten/slut.mdx'],
];

test('so is one of a document that has another id itself, and its other sections have neither come nor gone', () => {
  const head = applyEdits(withChapters, moved);
  const { facts } = diffModels(buildModel(withChapters), buildModel(head));
  const list = facts.find(({ path }) => path === 'sections');
  expect(list?.telling).toBe('Rapporten: avsnitt. Id för avsnittet ”Starten” är nu ”borjan”, förut ”start”.');
});

test('a sentence in a section of a document with another id follows from its figures', () => {
  const head = applyEdits(withChapters, [...moved, ['data/centres/aasnas.yaml', '1036', '1037']]);
  const { facts } = diffModels(buildModel(withChapters), buildModel(head));
  const said = facts.flatMap(({ consequences }) => consequences.filter(({ title }) => title === 'Slutet'));
  expect(said.map(({ before, after }) => [before, after])).toEqual([
    ['Åsnäs har 1\u00a0036.', 'Åsnäs har 1\u00a0037.'],
  ]);
});

function tell(edits: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts.map(({ telling }) => telling);
}
