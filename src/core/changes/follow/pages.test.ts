import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { type Build, buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const base = buildModel(files);

test.each([
  [
    'a term',
    ['data/terms.yaml', 'also: [trygghetsnivå]', 'also: [trygghetsgrad]'],
    'trygghetsnivå → trygghetsgrad',
  ],
  ['a centre', ['data/centres/aasnas.yaml', 'aliases: [Åsnes]\n', ''], 'Åsnes → '],
] satisfies [string, Edit, string][])(
  '%s that is found by other words is told with them, though no page says them',
  (_, edit, told) => {
    const { facts } = diffModels(base, buildModel(applyEdits(files, [edit])));
    const found = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'search'));
    expect(found.map(({ title, before, after = '' }) => `${title}: ${before} → ${after}`)).toEqual([
      `Ord att söka med: ${told}`,
    ]);
  },
);

test('a name that is kept as another one is no word that has come: the new name is told as that', () => {
  const renamed: Edit = [
    'data/centres/zinkby.yaml',
    'short_name: Zinkby\n',
    'short_name: Zinkbyn\naliases: [Zinkby]\n',
  ];
  const { facts } = diffModels(base, buildModel(applyEdits(files, [renamed])));
  const found = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'search'));
  expect(found.map(({ title, items }) => [title, ...items.map(({ after }) => after)])).toEqual([
    ['Registret på söksidan', 'Zinkbyn'],
  ]);
});

test('a term that stands under another key is told with the words that it is found by now', () => {
  const text = 'content/plans/2030-05/inledning.mdx';
  const edits: Edit[] = [
    ['data/terms.yaml', 'trygghet:', 'trygghetsord:'],
    ['data/terms.yaml', 'also: [trygghetsnivå]', 'also: [trygghetsgrad]'],
    [text, '<Term id="trygghet">', '<Term id="trygghetsord">'],
    [text, '<Term id="trygghet">', '<Term id="trygghetsord">'],
  ];
  const { facts } = diffModels(base, buildModel(applyEdits(files, edits)));
  const found = facts.flatMap(({ path, consequences }) =>
    consequences.map(({ title, before, after }) => `${path}: ${title}: ${before} → ${after}`),
  );
  expect(found).toContain('trygghetsord.also: Ord att söka med: trygghetsnivå → trygghetsgrad');
});

test.each([
  [
    'decision',
    ['data/decisions/uppdrag-odaterat.yaml', '', '=> data/decisions/uppdraget.yaml'],
    '/uppfoljning/#uppdrag-odaterat → /uppfoljning/#uppdraget',
  ],
  [
    'error',
    ['data/documents/rapport.yaml', '  twice:', '  said-twice:'],
    '/fel-i-kallorna/#rapport-twice → /fel-i-kallorna/#rapport-said-twice',
  ],
] satisfies [string, Edit, string][])(
  'another id of a %s is told with the address that it had',
  (_, edit, told) => {
    const { facts } = diffModels(base, buildModel(applyEdits(files, [edit])));
    const pages = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'page'));
    expect(pages.map(({ before, after }) => `${before} → ${after}`)).toEqual([told]);
  },
);

const moved = (path: string, to: string): Edit => [
  'data/region.yaml',
  '\nfigures:',
  `\nmoved:\n  ${path}: ${to}\n\nfigures:`,
];

test.each([
  [
    'comes',
    [],
    [moved('/gamla/', '/dokument/')],
    'moved: Den gamla adressen /gamla/ leder vidare till /dokument/',
  ],
  [
    'goes',
    [moved('/gamla/', '/dokument/')],
    [],
    'moved: Den gamla adressen /gamla/ leder inte längre vidare till /dokument/',
  ],
  [
    'leads elsewhere',
    [moved('/gamla/', '/dokument/')],
    [moved('/gamla/', '/data/')],
    'moved./gamla/: Den gamla adressen /gamla/ leder vidare: /dokument/ → /data/',
  ],
] satisfies [string, Edit[], Edit[], string][])('an old address that %s is told', (_, was, is, told) => {
  expect(listPageChanges(was, is)).toEqual([told]);
});

test('a page that leads on to another is not told as gone', () => {
  const report = 'data/documents/rapport.yaml';
  const text = '---\ntitle: Läget\n---\n\nDet är bra.\n';
  const ofPart = (part: string): Edit[] => [
    [report, 'errors:', `separate_pages: true\nsections: [${part}]\n\nerrors:`],
    [`content/documents/rapport/${part}.mdx`, '', text],
  ];
  const edits = [...ofPart('nulaget'), moved('/dokument/rapport/laget/', '/dokument/rapport/nulaget/')];
  expect(listPageChanges(ofPart('laget'), edits)).toEqual([
    'moved: Den gamla adressen /dokument/rapport/laget/ leder vidare till /dokument/rapport/nulaget/',
    'sections: Ny sida: /dokument/rapport/nulaget/',
  ]);
});

test('the pages that the parts of a document get of their own are told with that', () => {
  const report = 'data/documents/rapport.yaml';
  const text = '---\ntitle: Läget\n---\n\nDet är bra.\n';
  const before: Edit[] = [
    [report, 'errors:', 'sections: [laget]\n\nerrors:'],
    ['content/documents/rapport/laget.mdx', '', text],
  ];
  const after: Edit[] = [...before, [report, 'sections:', 'separate_pages: true\nsections:']];
  expect(listPageChanges(before, after)).toEqual(['separate_pages: Ny sida: /dokument/rapport/laget/']);
});

/** What is told of pages, each under the place of its cause: "sections: Ny sida: /…/". */
function listPageChanges(was: Edit[], is: Edit[]): string[] {
  const [old, now] = [was, is].map((edits) => buildModel(applyEdits(files, edits))) as [Build, Build];
  return diffModels(old, now).facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'page')
      .map(({ title, before, after }) => `${path}: ${title}${before ? `: ${before} → ${after}` : ''}`),
  );
}
