import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, changeExamples, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { type ChangedFile, findKind } from './changed-files.ts';
import { makeReview } from './make-review.ts';
import { textOf } from './page-words.ts';
import { renderReview } from './render-page.ts';
import type { Review } from './schema.ts';

const workspace = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const texts = createTexts('sv');

/** What the page of a review says. */
function tell(edits: Edit[], paths: string[], pages?: Review['pages']): string {
  const after = applyEdits(workspace, edits);
  const side = (files: typeof workspace) => ({
    ...{ strange: [], files, workspace: files, build: buildModel(files) },
  });
  const files = paths.map((path): ChangedFile => ({ path, change: 'changed', kind: findKind(path, '') }));
  const compared = pages && { pages: { ...pages, pages: pages.changed }, looks: pages.looks };
  const sides = { base: side(workspace), head: side(after) };
  const review = makeReview({ ...sides, files, siteChecks: [], ...compared });
  return renderReview(review, { charts: [], linkTo: () => undefined }, texts)
    .map(textOf)
    .join(' ');
}

test('a test that has changed is named, though no page is made of it', () => {
  const told = tell([], ['src/core/edition.test.ts']);
  expect(told).toContain('Ändringen rör också 1 fil som ingen sida görs av.src/core/edition.test.ts');
});

test('a file that the site has as it is is not called code', () => {
  const told = tell([], ['public/favicon.svg']);
  expect(told).toContain(
    '1 fil som läggs på webbplatsen som den är. Se efter vad den visar.public/favicon.svg',
  );
  expect(told).not.toContain('kod: 1');
});

test('a text that is only written otherwise is told so once', () => {
  const path = 'content/plans/2030-05/alvdal.mdx';
  const told = tell([[path, 'och <Value', 'och\n<Value']], [path]);
  expect(told.match(/[Bb]ara formateringen är ändrad/g)).toHaveLength(1);
});

test('a long caveat that is another is told once, word by word, beside what else has changed', () => {
  const path = 'data/centres/aasnas.yaml';
  const note = 'Rapporten säger inte om gästerna är med.';
  const told = tell(
    [
      [
        path,
        `      note: ${note}`,
        `      qualifier: drygt\n      note: ${note.replace('gästerna', 'turisterna')}`,
      ],
    ],
    [path],
  );
  expect(told).toContain('Ordet för ungefärligt värde har lagts till: ”drygt”.');
  expect(told).not.toContain('Förbehållet har ändrats från');
  expect(told).toContain('turisterna');
});

test('what else causes something is named where it is few', () => {
  const told = tell(changeExamples['a unit and a period'] ?? [], []);
  expect(told).toContain('(beror också på Kostnad per listad: enhet)');
});

test.each([
  [2, 'Alla 2 sidor ser annorlunda ut.'],
  [3, '2 av 3 sidor ser annorlunda ut. De andra är som förut.'],
])('of %i pages it is said which are as they were', (total, sentence) => {
  const changed = ['/', '/om/'].map((path) => ({
    ...{ path, title: path, kind: 'changed' as const, texts: [], renumbered: [], pictures: [] },
  }));
  expect(tell([], [], { changed, everywhere: [], looks: [], files: [], total })).toContain(sentence);
});

test('a page whose address leads on is told with where to, and is none that looks different', () => {
  const changed = ['/gammal/', '/flyttad/'].map((path) => ({
    ...{ path, title: path, kind: 'removed' as const, texts: [], renumbered: [], pictures: [] },
  }));
  const pages = { changed, everywhere: [], looks: [], files: [], total: 3 };
  const edit: Edit = ['data/region.yaml', 'licence:', 'moved:\n  /flyttad/: /kommuner/\nlicence:'];
  const told = tell([edit], [], pages);
  expect(told).toContain('1 uppgift, 0 texter, 1 sida.');
  expect(told).toContain('0 av 3 sidor ser annorlunda ut. De andra är som förut. 1 sida försvinner.');
  expect(told).toContain('1 gammal adress leder vidare.');
  expect(told).toContain('/gammal/ Sidan försvinner.');
  expect(told).toContain('/flyttad/ Adressen leder nu vidare till /kommuner/.');
});

test('texts of a page that were moved together stand in one list, under their headings', () => {
  const of = (kind: 'moved' | 'added', heading: string, text: string) => ({
    ...{ kind, zone: 'main' as const, heading },
    words: [{ kind: kind === 'added' ? kind : ('same' as const), text }],
  });
  const moved = [of('moved', 'Ett', 'Ett'), of('moved', 'Ett', 'Första.'), of('moved', 'Två', 'Andra.')];
  const told = [...moved, of('added', 'Två', 'Nytt.'), of('moved', 'Två', 'Tredje.')];
  const page = {
    path: '/',
    title: 'Sida',
    kind: 'changed' as const,
    texts: told,
    renumbered: [],
    pictures: [],
  };
  const said = tell([], [], { changed: [page], everywhere: [], looks: [], files: [], total: 1 });
  expect(said).toContain('5 ställen i textenFlyttat, 3 ställen:EttFörsta. Två Andra. Två Nytt.');
  expect(said).toContain('Två Flyttat: Tredje.');
});

test('another id is told in a sentence, however long it is', () => {
  const path = 'data/documents/rapport.yaml';
  const told = tell([[path, '  twice:', `  ${'a-word-'.repeat(9)}twice:`]], [path]);
  expect(told).toContain('Innehållet är oförändrat.');
});

test('a long text that also leads elsewhere has its words told once', () => {
  const path = 'data/centres/aasnas.yaml';
  const edit: Edit = [path, 'Nya grepp bedöms behövas.', 'Nya [grepp](/uppfoljning/) behövs.'];
  const told = tell([edit], [path]);
  expect(told).toContain('Länk eller komponent i texten har lagts till: ”[grepp](/uppfoljning/)”.');
  expect(told).not.toContain('Har ändrats från ”Nya grepp');
});
