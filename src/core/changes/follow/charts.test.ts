import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildIndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { buildModel } from '../../model.ts';
import type { ConsequenceKind } from '../change.ts';
import { diffModels } from '../diff-models.ts';

const cases = join(import.meta.dirname, '..', '..', '..', '__tests__', 'cases');
const files = await loadWorkspace(join(cases, 'norrdal'));
const plan = 'data/plans/2030-05.yaml';
const measures = 'data/measures.yaml';
type Changes = ReturnType<typeof diffModels>;
const diff = (...edits: Parameters<typeof applyEdits>[1]) =>
  diffModels(buildModel(files), buildModel(applyEdits(files, edits)));

/** What each fact has of one kind, by the last part of its path. */
function told({ facts }: Changes, kind: ConsequenceKind) {
  return facts.map(({ path, consequences }) => {
    const own = consequences.filter((one) => one.kind === kind);
    return [path.split('.').at(-1), own] as const;
  });
}

test('a chart of what the edition no longer compares is gone because of that', () => {
  const changes = diff(
    [plan, ', reference: own-run.cost', ''],
    [plan, 'title: Plan för', 'title: En plan för'],
  );
  const [[, gone] = []] = told(changes, 'chart').filter(([path]) => path === 'reference');
  expect(gone?.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^Diagrammet finns inte längre/),
  );
  expect(gone?.map(({ title }) => title)).toContain(
    'Finns inte längre: Diagrammen över kostnad per listad på sidorna för 3 hälsocentraler i egen regi',
  );
  expect(changes.rest.filter(({ kind }) => kind === 'chart')).toEqual([]);
});

test('rows of what the edition no longer compares follow from that alone', () => {
  const changes = diff(
    [plan, ', reference: own-run.cost', ''],
    ['data/terms.yaml', 'text: ', 'text: Numera '],
  );
  expect(told(changes, 'download').flatMap(([, own]) => own.flatMap(({ also }) => also))).toEqual([]);
});

test('a sentence of a chart follows from what it names: two that change are not the cause of each other', () => {
  const changes = diff(
    ['data/centres/aasnas.yaml', 'value: 10680', 'value: 10780'],
    ['data/centres/script.yaml', 'value: 9000', 'value: 9100'],
  );
  const causes = changes.facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind, title }) => kind === 'description' && title.includes('efter storlek'))
      .map(({ before = '', also }) => [/^\S+/.exec(before)?.[0], id, ...also]),
  );
  expect(causes).toEqual([
    ["<script>alert('x')</script>", 'centre-script-figures-cost-2029'],
    ['Åsnäs', 'centre-aasnas-figures-cost-2029'],
  ]);
});

test('a sentence that names those without a value follows from what they are called, and from their sizes', () => {
  const larger: Edit = [
    'data/centres/zinkby.yaml',
    'value: 1036, source: { document: rapport, page: 3 }',
    'value: 2036, source: { document: rapport, page: 3 }',
  ];
  const renamed: Edit = ['data/centres/ostermo.yaml', 'short_name: Östermo', 'short_name: Östermon'];
  const causesOf = (...edits: Edit[]) =>
    diff(...edits).facts.flatMap(({ id, consequences }) =>
      consequences
        .filter(({ title }) => title.startsWith('Kostnad per listad 2029: hälsocentraler i egen regi med'))
        .filter(({ kind, before = '' }) => kind === 'description' && before.includes('saknas uppgift'))
        .map(({ also }) => [id, ...also]),
    );
  const [name, size] = ['centre-ostermo-short-name', 'centre-zinkby-figures-listed-2030-04'];
  expect(causesOf(renamed)).toEqual([[name]]);
  expect(causesOf(larger)).toEqual([[size]]);
  expect(causesOf(renamed, larger)).toEqual([[name, size]]);
});

test('what charts say of the area of the region follows from what it is called', () => {
  const { facts, rest } = diff(
    ['data/region.yaml', 'area: dalen', 'area: bygden'],
    ['data/terms.yaml', 'text: ', 'text: Numera '],
  );
  const [area] = facts.filter(({ path }) => path === 'area');
  const labels = area?.consequences.flatMap(({ kind, items }) =>
    kind === 'chart' ? items.map(({ label }) => label) : [],
  );
  expect(new Set(labels)).toEqual(new Set(['Rubriken']));
  expect(rest.filter(({ kind }) => kind === 'chart' || kind === 'description')).toEqual([]);
});

test('a caveat of a chart follows from what it says, and not from what else has changed there', () => {
  const changes = diff(
    ['data/centres/aasnas.yaml', 'qualifier: omkring', 'qualifier: drygt'],
    ['data/centres/script.yaml', 'value: 9000', 'value: 9100'],
  );
  const causes = changes.facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind, after = '' }) => kind === 'description' && after.includes('ingår inte'))
      .map(({ also }) => [id, ...also].join()),
  );
  expect([...new Set(causes)]).toEqual(['centre-aasnas-figures-guests-2030-04']);
});

test('a sentence that holds others against a line follows from the line too', () => {
  const changes = diff(
    ['data/centres/aasnas.yaml', 'value: 10680', 'value: 10780'],
    ['data/region.yaml', 'value: 9000', 'value: 8900'],
  );
  const causes = changes.facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ before = '' }) => before.startsWith('Jämfört med medel') && before.includes('Åsnäs'))
      .map(({ also }) => [id, ...also].sort()),
  );
  const both = ['centre-aasnas-figures-cost-2029', 'region-region-groups-own-run-figures-cost-2029'];
  expect(causes).toEqual(causes.map(() => both));
  expect(causes.length).toBeGreaterThan(0);
});

test('a heading follows from what its measure is called, and a point from how it is written', () => {
  const changes = diff(
    [measures, 'label: Kostnad per listad', 'label: Kostnad per person'],
    [measures, 'decimals: 0\n  definition: Kostnaden', 'decimals: 1\n  definition: Kostnaden'],
  );
  const labels = told(changes, 'chart').map(([path, own]) => [
    path,
    [...new Set(own.flatMap(({ items }) => items.map(({ label }) => label)))].filter((label) =>
      ['Rubriken', 'Axeln'].includes(label),
    ),
  ]);
  expect(labels).toEqual([
    ['label', ['Rubriken', 'Axeln']],
    ['decimals', []],
  ]);
});

test('the heading of a column follows from what its measure is called, not from how it is written', () => {
  const changes = diff(
    [measures, 'label: Kostnad per listad', 'label: Kostnad per person'],
    [measures, 'better: lower', 'better: higher'],
  );
  const tables = told(changes, 'table-row').flatMap(([, own]) => own);
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.flatMap(({ also }) => also)).toEqual([]);
});

test('what is said of a target follows from how it is read, and from no other figure', () => {
  const sketch = (target: string, national: number) =>
    buildIndicatorSketch({
      ett: {
        target: { operator: target },
        figures: { outcome: { 2029: 3 }, target: { 2029: 5 }, national: { 2029: national } },
      },
    });
  const changes = diffModels(sketch('at-least', 7), sketch('at-most', 8));
  const sentences = told(changes, 'description').map(([path, own]) => [
    path,
    own.map(({ before, also }) => [before, also.length].join(' ').replaceAll('\u00a0', ' ')),
  ]);
  expect(sentences).toEqual([
    ['operator', ['Målet är minst 5 % och nås inte. 1']],
    ['2029', ['Riket: 7 %. 0']],
  ]);
  expect(changes.rest).toEqual([]);
});

test('what has become of an indicator is told with its outcome, and not with another mark of the chart', () => {
  const sketch = (now: number, national: number) =>
    buildIndicatorSketch({
      ett: { figures: { outcome: { 2029: now, 2028: 3 }, national: { 2029: national } } },
    });
  const sentences = told(diffModels(sketch(3, 7), sketch(4, 8)), 'description').map(([, own]) =>
    own.map(({ before, also }) => [before, also.length].join(' ').replaceAll('\u00a0', ' ')),
  );
  expect(sentences).toEqual([['Dalen: 3 %. 0', 'År 2028: 3 %, alltså oförändrat. 0'], ['Riket: 7 %. 0']]);
});

test('a municipality that comes to another place among the bars is told, and whom it passes, by who has changed', () => {
  const [, items] = told(diff(['data/centres/citat.yaml', 'value: 10000', 'value: 1000']), 'chart')[0] ?? [];
  const places = items?.flatMap((one) => one.items.map(({ label, before, after }) => [label, before, after]));
  expect(places?.filter(([label]) => label?.includes('plats'))).toEqual([
    ['Čuoppojávri, plats i diagrammet', '2', '1'],
    ['Ålvdal, plats i diagrammet', '1', '2'],
  ]);
});

test('those without a value stand by their size: that two have changed places follows from that', () => {
  const unknown: Edit[] = [
    [
      'data/centres/script.yaml',
      '{ value: 9000, source: { document: rapport, page: 4 } }',
      '{ missing: not-stated, why: Rapporten anger ingen. }',
    ],
  ];
  const before = applyEdits(files, unknown);
  const after = applyEdits(before, [['data/centres/script.yaml', 'value: 999,', 'value: 1999,']]);
  const { facts, rest } = diffModels(buildModel(before), buildModel(after));
  expect(rest).toEqual([]);
  const told = facts.flatMap(({ consequences }) => consequences.map(({ after = '' }) => after));
  expect(told).toContainEqual(expect.stringMatching(/saknas uppgift: Zinkby, Östermo och <script>/));
});

test('a chart that names the period that it is read at anyway is the same chart', () => {
  const named = diff([
    'content/plans/2030-05/alvdal.mdx',
    '<CostChart of="alvdal.own" />',
    '<CostChart of="alvdal.own" period="2029" />',
  ]);
  expect([named.facts, named.rest]).toEqual([[], []]);
});
