import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const decision = 'data/decisions/nya-grepp-2030.yaml';
const done: Edit = [
  decision,
  'due:\n',
  "due:\n  - date: '2030-08'\n    text: Arbetet börjar.\n    done: 2030-08-20\n",
];
const files = applyEdits(await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal')), [
  done,
]);
const base = buildModel(files);
const early: Edit = [decision, 'due:\n', "due:\n  - date: '2030-07'\n    text: Arbetet planeras.\n"];
const titled: Edit = [decision, 'title: Nya grepp i Åsnäs', 'title: Nya tag i Åsnäs'];

test('a date before others is one more, though all of them have another title', () => {
  const told = tell([early, titled]);
  const days = told.map(({ before = '', after = '' }) =>
    [before.slice(0, 10), after.slice(0, 10)].join(' → '),
  );
  expect(told.find(({ after }) => after?.startsWith('2030-07'))?.fact).toBe('decision-nya-grepp-2030-due-0');
  expect(days.sort()).toEqual([
    ' → 2030-07-01',
    '2030-08-01 → 2030-08-01',
    '2030-08-20 → 2030-08-20',
    '2030-10-01 → 2030-10-01',
  ]);
});

test('whether a date was kept is nothing that the calendar says', () => {
  const kept: Edit = [decision, "date: '2030-10'\n", "date: '2030-10'\n    done: 2030-10-12\n"];
  const told = tell([kept, titled]).filter(({ before = '' }) => before.startsWith('2030-10-01'));
  expect(told.map(({ fact, also }) => [fact, ...also])).toEqual([['decision-nya-grepp-2030-title']]);
});

test('a date that is another is still the same one', () => {
  expect(tell([[decision, "'2030-10'", "'2030-11'"]]).map(({ before }) => before)).toEqual([
    '2030-10-01: En första redovisning lämnas.',
  ]);
});

test('a date that is another, after one that is new, is still the same one', () => {
  const told = tell([early, [decision, "'2030-10'", "'2030-11'"]]).filter(({ kind }) => kind === 'calendar');
  expect(told.map(({ before, after, fact }) => [before, after, fact])).toEqual([
    [
      '2030-10-01: En första redovisning lämnas.',
      '2030-11-01: En första redovisning lämnas.',
      'decision-nya-grepp-2030-due-2-date',
    ],
    [undefined, '2030-07-01: Arbetet planeras.', 'decision-nya-grepp-2030-due-0'],
  ]);
});

test('a date that is another and says about the same, after one that is new, is still the same one', () => {
  const later: Edit = [
    decision,
    "'2030-10'\n    text: En första redovisning lämnas",
    "'2030-12'\n    text: En första redovisning lämnas till nämnden",
  ];
  const both = applyEdits(files, [[decision, done[2].replace('due:\n', ''), '']]);
  const { facts } = diffModels(buildModel(both), buildModel(applyEdits(both, [early, later])));
  const told = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'calendar'));
  expect(told.map(({ before, after }) => [before, after])).toEqual(
    expect.arrayContaining([
      ['2030-10-01: En första redovisning lämnas.', '2030-12-01: En första redovisning lämnas till nämnden.'],
      [undefined, '2030-07-01: Arbetet planeras.'],
    ]),
  );
});

test('what something else is taken from, at the same pages, is no cause of a date', () => {
  const another: Edit = [decision, 'page: 4 }', 'page: 5 }'];
  const word: Edit = [
    'data/centres/aasnas.yaml',
    '        source: { document: rapport, page: 4 }',
    '        source: { document: rapport, page: 5 }',
  ];
  const told = tell([another, word]);
  expect(told.map(({ fact, also }) => [fact, ...also])).toEqual([['decision-nya-grepp-2030-due-1-source']]);
});

test('a date of a decision that is new follows from it alone, though it names a centre that is new too', () => {
  const source = '{ document: rapport, page: 3 }';
  const told = tell([
    [
      'data/centres/nyby.yaml',
      '',
      `name: Nyby hälsocentral\nshort_name: Nyby\noperator: region\nmunicipality: null\n` +
        `figures:\n  listed:\n    2030-04: { value: 2000, source: ${source} }\n`,
    ],
    [
      'data/decisions/nyby-oppnar.yaml',
      '',
      `title: Nyby öppnar\nkind: decision\nstatus: decided\nbody: Nämnden\ndate: 2030-05-02\nsource: ${source}\n` +
        `text: Nyby öppnar.\ndue:\n  - { date: 2030-09, text: Nyby öppnar., source: ${source} }\n`,
    ],
  ]);
  expect(told.map(({ fact, also }) => [fact, ...also])).toEqual([['decision-nyby-oppnar']]);
});

function tell(edits: Edit[]) {
  const { facts } = diffModels(base, buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'calendar' || kind === 'feed')
      .map((one) => ({ ...one, fact: id })),
  );
}
