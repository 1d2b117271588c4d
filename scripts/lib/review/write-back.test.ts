import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, changeExamples, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { buildModel } from '../../../src/core/model.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { writeBack } from './__tests__/write-back.ts';
import type { ChangedFile } from './changed-files.ts';
import { makeReview } from './make-review.ts';
import { textOf } from './page-words.ts';
import { renderReview } from './render-page.ts';

const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const build = buildModel(files);
const texts = createTexts('sv');
const centre = 'data/centres/aasnas.yaml';
const section = 'content/plans/2030-05/alvdal.mdx';
const textAt = (path: string) => files.find((file) => file.path === path)?.text ?? '';
const rewritten = (path: string, edit: (text: string) => string): Edit[] => [
  [path, textAt(path), edit(textAt(path))],
];

const moved: Edit[] = [
  ['data/plans/2030-05.yaml', 'nasta-steg]', 'nya-steg]'],
  ['content/plans/2030-05/nasta-steg.mdx', '', '=> content/plans/2030-05/nya-steg.mdx'],
  ['content/plans/2030-05/nya-steg.mdx', 'oktober', 'november'],
];

const written: Record<string, Edit[]> = {
  'lines that end as Windows ends them': rewritten(centre, (text) => text.replaceAll('\n', '\r\n')),
  'one line that ends so': rewritten(centre, (text) => text.replace('\n', '\r\n')),
  'no line break at the end': rewritten(section, (text) => text.trimEnd()),
  'a space at the end of a line': [[centre, 'operator: region', 'operator: region ']],
  'a hard space': [[section, 'och <Value', 'och\u00a0<Value']],
  'another indentation': rewritten('data/measures.yaml', (text) => text.replace(/^ {2}/gm, '    ')),
  'a text with no line in common': rewritten(
    section,
    () => '---\ntitle: Nytt\ndescription: Nytt.\n---\n\nNytt.\n',
  ),
  'a text gone': [[section, '', '']],
  'a fault of form': [[centre, 'operator: region', 'operator: [region']],
  'a text with another name and another word': moved,
  'two files': [...(changeExamples['words alone'] ?? []), ...(changeExamples['a decimal lost'] ?? [])],
};

test.each(Object.entries({ ...changeExamples, ...written }))(
  '%s can be written back from the page',
  (_, edits) => {
    const head = applyEdits(files, edits);
    const page = renderReview(reviewOf(head), { charts: [], linkTo: () => undefined }, texts);
    expect(sorted(writeBack(toMap(files), page))).toEqual(sorted(toMap(head)));
  },
);

test('a file with another name and the same text is told in one line', () => {
  const { files: told } = reviewOf(applyEdits(files, changeExamples['a centre with another id'] ?? []));
  expect(told.filter(({ diff }) => diff !== undefined)).toEqual([
    {
      ...{ path: 'data/centres/zinkbyn.yaml', change: 'added', kind: 'workspace' },
      ...{ diff: '', from: 'data/centres/zinkby.yaml' },
    },
  ]);
});

test('of a file with another name and another word the lines that differ are told, once', () => {
  const renamed = applyEdits(files, changeExamples['a centre with another id'] ?? []);
  const centreToo: Edit[] = [['data/centres/zinkbyn.yaml', 'operator: region', 'operator: region # ja']];
  for (const head of [applyEdits(files, moved), applyEdits(renamed, centreToo)]) {
    const told = reviewOf(head).files.filter(({ from }) => from !== undefined);
    expect(told.map(({ diff = '' }) => diff.match(/^[+-]/gm))).toEqual([['-', '+']]);
    const page = renderReview(reviewOf(head), { charts: [], linkTo: () => undefined }, texts);
    expect(sorted(writeBack(toMap(files), page))).toEqual(sorted(toMap(head)));
  }
});

test.each([
  ['down', 1, 2],
  ['up', 2, 1],
  ['first', 2, 0],
])('lines that were moved %s and edited at once are told once: those that differ', (_, from, to) => {
  const part = (name: string) =>
    `\n### Om ${name}\n\nDet här är ${name}, som har ett eget stycke.\nDet går på flera rader om ${name}.\n`;
  const parts = ['ett', 'två', 'tre'].map(part);
  const order = parts.map((text, at) => (at === from ? text.replace('flera rader', 'många rader') : text));
  const [moving = ''] = order.splice(from, 1);
  order.splice(to, 0, moving);
  const ending = (all: string[]): Edit => [section, textAt(section), `${textAt(section)}${all.join('')}`];
  const olds = applyEdits(files, [ending(parts)]);
  const head = applyEdits(files, [ending(order)]);
  const review = reviewOf(head, olds);
  expect(review.files.map(({ diff = '' }) => diff.match(/^[+-]/gm))).toEqual([['-', '+']]);
  const page = renderReview(review, { charts: [], linkTo: () => undefined }, texts);
  expect(sorted(writeBack(toMap(olds), page))).toEqual(sorted(toMap(head)));
});

test('several parts that have changed places are told in a sentence each', () => {
  const part = (name: string) =>
    `\n### Om ${name}\n\nDet här är ${name}, som har ett eget stycke.\nDet går på flera rader om ${name}.\n`;
  const ending = (...names: string[]): Edit => [
    section,
    textAt(section),
    `${textAt(section)}${names.map(part).join('')}`,
  ];
  const olds = applyEdits(files, [ending('ett', 'två', 'tre', 'fyra', 'fem')]);
  const head = applyEdits(files, [ending('två', 'ett', 'tre', 'fem', 'fyra')]);
  const review = reviewOf(head, olds);
  expect(review.files.map(({ diff, moved = [] }) => [diff, moved.length])).toEqual([['', 2]]);
  const page = renderReview(review, { charts: [], linkTo: () => undefined }, texts);
  expect(sorted(writeBack(toMap(olds), page))).toEqual(sorted(toMap(head)));
});

test('a text with another name and another word is the same text', () => {
  const { narratives } = reviewOf(applyEdits(files, moved));
  expect(narratives.map(({ kind, from, passages }) => [kind, from, passages.length])).toEqual([
    ['renamed', 'content/plans/2030-05/nasta-steg.mdx', 1],
  ]);
});

test('a text that a paragraph was moved from, and nothing more, is told where the paragraph came', () => {
  const paragraph = '\n\nEtt stycke som är flyttat till ett annat avsnitt.';
  const end = (path: string): Edit => [path, textAt(path), `${textAt(path).trimEnd()}${paragraph}\n`];
  const other = 'content/plans/2030-05/nasta-steg.mdx';
  const olds = applyEdits(files, [end(section)]);
  const { narratives } = reviewOf(applyEdits(files, [end(other)]), olds);
  expect(
    narratives.map(({ file, passages }) => [file, passages.map(({ kind, from }) => `${kind} ${from}`)]),
  ).toEqual([[other, [`moved ${section}`]]]);
});

test('a changed heading is told under its own new words', () => {
  const headings = (name: string): Edit => [
    section,
    textAt(section),
    `${textAt(section).trimEnd()}\n\n## Första\n\nEtt stycke.\n\n## ${name}\n\nEtt stycke till.\n`,
  ];
  const olds = applyEdits(files, [headings('Andra delen')]);
  const review = reviewOf(applyEdits(files, [headings('Tredje delen')]), olds);
  const passages = review.narratives.flatMap((narrative) => narrative.passages);
  expect(passages.map(({ block, heading }) => [block, heading])).toEqual([['heading 2', 'Tredje delen']]);
  const page = renderReview(review, { charts: [], linkTo: () => undefined }, texts)
    .map(textOf)
    .join(' ');
  expect(page).toMatch(/Ändrat: rubrik \(nivå 2\), rad \d+Andra/);
});

test('a text whose lines end otherwise is told in one line', () => {
  const { narratives } = reviewOf(
    applyEdits(
      files,
      rewritten(section, (text) => text.replaceAll('\n', '\r\n')),
    ),
  );
  expect(narratives.map(({ kind, passages }) => [kind, passages])).toEqual([['formatting', []]]);
});

test('a decision with another id is read as it was where a text names it', () => {
  const edits: Edit[] = [
    ['data/decisions/nivaer-2028.yaml', '', '=> data/decisions/nivaerna-2028.yaml'],
    [section, 'id="nivaer-2028"', 'id="nivaerna-2028"'],
  ];
  const { narratives } = reviewOf(applyEdits(files, edits));
  const words = narratives.flatMap(({ passages }) => passages.flatMap((passage) => passage.words));
  expect(words.filter(({ kind }) => kind !== 'same')).toEqual([]);
});

test('texts are compared though the later version cannot be computed on', () => {
  const head = applyEdits(files, [['data/region.yaml', 'language: sv', 'language: svenska']]);
  const { narratives, unread } = reviewOf(head);
  expect(unread.map(({ file }) => file)).toContain('data/region.yaml');
  expect(narratives).toEqual([]);
});

test('a file that cannot be read takes nothing with it but what itself says', () => {
  const faulty: Edit[] = [
    ['data/centres/script.yaml', 'operator: region', 'operator: regionen'],
    [section, 'title: ', 'titel: '],
  ];
  const { facts, rest, narratives, unread } = reviewOf(applyEdits(files, faulty));
  expect(unread.map(({ file }) => file)).toEqual([section, 'data/centres/script.yaml']);
  expect([...facts, ...rest, ...narratives]).toEqual([]);
  const lone: Edit[] = [[centre, 'value: 1036', 'value: 1037']];
  const tell = (edits: Edit[]) => reviewOf(applyEdits(files, edits)).facts;
  expect(tell([...faulty, ...lone])).toEqual(tell(lone));
});

function reviewOf(head: readonly WorkspaceFile[], before = files) {
  const [olds, nows] = [toMap(before), toMap(head)];
  const paths = [...new Set([...olds.keys(), ...nows.keys()])].filter(
    (path) => olds.get(path) !== nows.get(path),
  );
  const changed = paths.map((path): ChangedFile => {
    const change = !olds.has(path) ? 'added' : !nows.has(path) ? 'removed' : 'changed';
    return { path, change, kind: 'workspace' };
  });
  return makeReview({
    base: { commit: '1', files: before, strange: [], build: before === files ? build : buildModel(before) },
    head: { commit: '2', files: [...head], strange: [], build: buildModel([...head]) },
    ...{ files: changed, notCompared: '-', siteChecks: [] },
  });
}

function toMap(list: readonly WorkspaceFile[]): Map<string, string> {
  return new Map(list.map(({ path, text }) => [path, text]));
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
