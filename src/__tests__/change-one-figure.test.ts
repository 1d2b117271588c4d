import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildListChart } from '../core/charts/build-charts.ts';
import { describeNotes } from '../core/figures/source-text.ts';
import { buildModel, type Model } from '../core/model.ts';
import { buildCentreTable } from '../core/views/centre-table.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { formatModel } from './format-model.ts';

// One list size is changed in one file: 999 in data/centres/script.yaml becomes 12 345.
const files = await loadWorkspace(join(import.meta.dirname, 'cases', 'norrdal'));
const before = modelOf(files);
const after = modelOf(
  files.map((file) =>
    file.path === 'data/centres/script.yaml'
      ? { ...file, text: file.text.replace('value: 999,', 'value: 12345,') }
      : file,
  ),
);
const name = "<script>alert('x')</script>";

function modelOf(workspace: typeof files): Model {
  const { model, problems } = buildModel(workspace);
  if (!model || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return model;
}

/** The section, table and chart that show all centres in own run. */
function read(model: Model) {
  const { edition } = model;
  const group = edition.lookup.findGroup('own-run');
  const section = edition.sections[0];
  if ('fault' in group || !section) throw new Error('The case has lost its first section');
  const table = buildCentreTable(model, edition, group, ['listed']);
  const chart = buildListChart(model, edition, group);
  const [total] = table.total ?? [];
  return {
    prose: plain(model.plainText(section.narrative)),
    lead: plain(model.plainText(edition.front.lead)),
    rows: table.rows.map((row) => row.label),
    total: total?.kind === 'figure' ? total.figure.value : undefined,
    bars: chart.bars.map((bar) => bar.label),
    description: plain(chart.description),
    notes: chart.figures.flatMap((figure) => describeNotes(model, figure)),
  };
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const [old, now] = [read(before), read(after)];

test('the prose follows', () => {
  expect(old.prose).toContain(
    'Den minsta har 999 listade, den största 10 000. Tillsammans har de 26 107 listade',
  );
  expect(now.prose).toContain(
    'Den minsta har 1 036 listade, den största 12 345. Tillsammans har de 37 453 listade',
  );
});

test('the numbers in words follow', () => {
  expect(old.prose).toContain('Planen gäller de fem som har färre');
  expect(now.prose).toContain('Planen gäller de fyra som har färre');
});

test('the front page follows', () => {
  expect(old.lead).toContain('5 av dem har färre än 4 000 listade');
  expect(now.lead).toContain('4 av dem har färre än 4 000 listade');
});

test('the table is in its new order', () => {
  expect(old.rows[0]).toBe(name);
  expect(now.rows).toEqual([...old.rows.slice(1), name]);
});

test('the total follows', () => expect([old.total, now.total]).toEqual([26107, 37453]));

test('the chart is in its new order', () => {
  expect(old.bars[0]).toBe(name);
  expect(now.bars).toEqual([...old.bars.slice(1), name]);
});

test('the description of the chart follows', () => {
  expect(old.description).toContain(
    `Lägst: ${name}, 999 listade. Högst: "Citat" & Co, 10 000 listade. 5 av 8`,
  );
  expect(now.description).toContain(
    `Lägst: Zinkby, Åsnäs och Östermo, 1 036 listade vardera. Högst: ${name}, 12 345 listade. 4 av 8`,
  );
});

test('the caveats stay', () => expect(now.notes).toEqual(old.notes));

test('nothing else is said anew of the other centres', () => {
  const linesOf = (model: Model) =>
    formatModel(model)
      .split('\n')
      .filter((line) => /^ {2}\w+\.\w+@/.test(line));
  const [first, second] = [linesOf(before), linesOf(after)];
  expect(second.filter((line) => !first.includes(line))).toEqual([
    '  script.listed@2030-04 = 12⍽345⍽listade, april 2030 [Rapporten, s. 3]',
  ]);
});

test('every order of the files gives the same model', () => {
  expect(formatModel(modelOf([...files].reverse()))).toBe(formatModel(before));
});
