import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const dearer: Edit = ['data/centres/aasnas.yaml', 'value: 10680', 'value: 10780'];
const bigger: Edit = ['data/centres/aasnas.yaml', 'value: 1036', 'value: 1136'];
const unknown: Edit = [
  'data/centres/zinkby.yaml',
  'value: 1036, source: { document: rapport, page: 3 }',
  'missing: not-stated, why: Rapporten anger inget antal.',
];

test('how far two centres of a municipality are from each other is told: a page says it of each pair', () => {
  expect(tell([dearer]).map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Kostnad per listad, skillnad mot <script>.*: Åsnäs, 2029: .* %$/),
      expect.stringMatching(/^Kostnad per listad, skillnad mot <script>.*: Åsnäs, 2029: .* kr$/),
    ]),
  );
});

test('how far centres are from a mean and how far two are from each other is told apart', () => {
  const unit: Edit = [
    'data/measures.yaml',
    'unit: { one: kr, other: kr }',
    'unit: { one: krona, other: kronor }',
  ];
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, [unit])));
  const distances = facts.flatMap(({ consequences }) =>
    consequences.flatMap(({ title }) => /skillnad mot (.*), 2029$/.exec(title)?.[1] ?? []),
  );
  expect(distances).toEqual([
    "<script>alert('x')</script>: Åsnäs",
    "hälsocentraler i egen regi: <script>alert('x')</script>",
    'hälsocentraler i egen regi: Kyrkbergsbyarna och Övre Långedälvdalen',
    'hälsocentraler i egen regi: Åsnäs',
  ]);
});

test('a sum without a value follows from who has lost theirs, and not from who has another', () => {
  const total = tell([bigger, unknown]).find(({ title }) =>
    title.startsWith('Listade: hälsocentraler i egen regi,'),
  );
  expect(total?.causes).toEqual(['centre-zinkby-figures-listed-2030-04']);
});

test('who has come to a group follows from what that group asks: who runs it, where it is, or both', () => {
  const zinkby = 'data/centres/zinkby.yaml';
  const moved: Edit = [
    zinkby,
    '{ id: alvdal, source: { document: rapport, page: 3 }',
    '{ id: berghamn, source: { document: rapport, page: 2 }',
  ];
  const told = tell([moved, [zinkby, 'operator: region', 'operator: other']]);
  const causesOf = (title: string) => told.find((one) => one.title.startsWith(title))?.causes;
  const [place, operator] = ['centre-zinkby-municipality-id', 'centre-zinkby-operator'];
  expect(causesOf('Antal: hälsocentraler i egen regi,')).toEqual([operator]);
  expect(causesOf('Listade per hälsocentral: hälsocentraler i egen regi,')).toEqual([operator]);
  expect(causesOf('Antal: hälsocentraler i egen regi i Ålvdals kommun,')).toEqual([operator, place]);
  expect(told.some(({ causes }) => causes.join() === place)).toBe(true);
});

test('figures of two periods come one by one: one is not the cause of the other', () => {
  const { facts } = diffModels(
    buildModel(files),
    buildModel(
      applyEdits(files, [
        [
          'data/centres/aasnas.yaml',
          '    2029:\n',
          '    2028: { value: 9000, source: { document: rapport, page: 4 } }\n    2029:\n',
        ],
        [
          'data/centres/aasnas.yaml',
          '  listed:\n',
          '  listed:\n    2029-04: { value: 1100, source: { document: rapport, page: 3 } }\n',
        ],
      ]),
    ),
  );
  // How many figures there are follows from both.
  const told = facts.map(({ consequences }) => consequences.filter(({ kind }) => kind !== 'count'));
  expect(told.map((all) => all.map(({ also }) => also))).toEqual([[[]], [[]]]);
});

test('a figure in a sentence does not follow from what its measure is called', () => {
  const called: Edit = ['data/measures.yaml', 'label: Kostnad per listad', 'label: Vårdens kostnad'];
  const told = tell([dearer, called]).filter(({ kind }) => kind === 'sentence');
  expect(told.length).toBeGreaterThan(0);
  expect(told.flatMap(({ causes }) => causes)).not.toContain('measure-cost-label');
});

function tell(edits: Edit[]): { kind: string; title: string; causes: string[] }[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ id, consequences }) =>
    consequences.map(({ kind, title, after = '', also }) => {
      const told = `${title}: ${after}`.replaceAll('\u00a0', ' ');
      return { kind, title: told, causes: [id, ...also] };
    }),
  );
}
