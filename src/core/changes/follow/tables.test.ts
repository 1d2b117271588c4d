import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, changeExamples, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const centre = 'data/centres/aasnas.yaml';

test('what is proposed stands below a name in the tables of texts too', () => {
  expect(tell([[centre, 'label: Nya grepp', 'label: Nya tag']])).toEqual([
    'label Hälsocentraler i egen regi i Ålvdals kommun med färre än 4 000 listade: Nya grepp → Nya tag',
    'label Hälsocentraler i egen regi: Nya grepp → Nya tag',
    'label Hälsocentraler i egen regi, i avsnittet Inledning: Nya grepp → Nya tag',
  ]);
});

test('and follows from what it is called alone where it is still something new', () => {
  const told = tell([
    [centre, 'label: Nya grepp', 'label: Nya tag'],
    [centre, 'kind: change', 'kind: inquiry'],
  ]);
  expect(told.map((one) => one.split(' ')[0])).toEqual(['label', 'label', 'label']);
});

test('and goes where it is no longer something new, because of that', () => {
  expect(tell([[centre, 'kind: change', 'kind: none']])).toEqual([
    'kind Hälsocentraler i egen regi i Ålvdals kommun med färre än 4 000 listade: Nya grepp → ',
    'kind Hälsocentraler i egen regi, i avsnittet Inledning: Nya grepp → ',
  ]);
});

test('the sum of a table is gone with the row that leaves one row alone', () => {
  const changes = diffModels(
    buildModel(files),
    buildModel(
      applyEdits(files, [
        [
          'data/centres/langnamn.yaml',
          'operator: region',
          'operator: region\nclosed: { date: 2030-01-01, source: { document: rapport, page: 4 } }',
        ],
      ]),
    ),
  );
  const rows = changes.facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ title }) => title === 'Hälsocentraler i Čuoppojávrri kommun')
      .flatMap(({ items }) => items.map(({ label, before }) => `${path}: ${label}: ${before}`)),
  );
  expect(rows).toEqual([
    'closed: Kyrkbergsbyarna och Övre Långedälvdalen: har en rad',
    'closed: Tillsammans: har en rad',
  ]);
});

test('a row that an edition comes to fill follows from what it comes to say of the centre', () => {
  const whole = files
    .find(({ path }) => path === 'data/centres/zinkby.yaml')
    ?.text.match(/^assessments:\n.*/ms)?.[0];
  const changes = diffModels(
    buildModel(applyEdits(files, [['data/centres/zinkby.yaml', whole ?? '', 'aliases: []\n']])),
    buildModel(files),
  );
  const rows = changes.facts.flatMap(({ path, consequences }) =>
    consequences.flatMap(({ items }) =>
      items.filter(({ label }) => label === 'Zinkby, Bemanning').map(({ after }) => `${path}: ${after}`),
    ),
  );
  expect(rows).toEqual(['assessments: god']);
  expect(changes.rest).toEqual([]);
});

test('what a centre is said to be follows from that alone, when a word that it no longer has is gone too', () => {
  const head = applyEdits(files, [
    ['data/aspects.yaml', '    good: { label: god, definition: Personalen räcker. }\n', ''],
    ['data/centres/zinkby.yaml', 'value: good', 'value: weak'],
  ]);
  const { facts } = diffModels(buildModel(files), buildModel(head));
  const rows = facts.flatMap(({ path, consequences }) =>
    consequences.filter(({ kind }) => kind === 'table-row').map(({ also }) => [path, ...also]),
  );
  expect(rows).toEqual([['assessments.2030-05.aspects.staffing.value']]);
});

const section = 'content/plans/2030-05/inledning.mdx';

test('other columns of a table of a text are told in words, and of those that stay what else is another', () => {
  const told = tellTables([
    [section, 'columns="listed growth cost staffing"', 'columns="listed staffing cost"'],
    [centre, 'value: 10680', 'value: 10690'],
  ]);
  expect(told.filter(({ title }) => title.includes('Inledning'))).toEqual([
    {
      under: 'figures.cost.2029',
      title: 'Hälsocentraler i egen regi, i avsnittet Inledning',
      items: ['Åsnäs, Kostnad per listad, kr: 10 680 kr → 10 690 kr'],
    },
    {
      under: 'rest',
      title: 'Hälsocentraler i egen regi, i avsnittet Inledning',
      items: [
        'Kolumnerna: Listade | Förändring av antalet listade, % | Kostnad per listad, kr | Bemanning → Listade | Bemanning | Kostnad per listad, kr',
      ],
    },
  ]);
});

test('a table of another group is another table', () => {
  const told = tellTables([[section, '<CentreTable of="other-run"', '<CentreTable of="all"']]);
  expect(told.map(({ under, title }) => `${under}: ${title}`)).toEqual([
    'rest: Ny tabell: Alla hälsocentraler i dalen',
    'rest: Tabellen finns inte längre: Hälsocentraler i annan regi, i avsnittet Inledning',
  ]);
});

test('a table of a group that nobody was in comes with who does', () => {
  const told = tellTables(changeExamples['a centre added'] ?? []);
  expect(told).toContainEqual({
    under: '',
    title: 'Ny tabell: Hälsocentraler i egen regi i Berghamns kommun',
    items: [],
  });
});

test('with its text a table comes and goes without a word of its own', () => {
  const gone: Edit[] = [
    ['content/plans/2030-05/cuoppojavri.mdx', '', ''],
    ['data/plans/2030-05.yaml', 'tomma, cuoppojavri,', 'tomma,'],
  ];
  expect(tellTables(gone).filter(({ title }) => title.startsWith('Tabellen'))).toEqual([]);
});

/** All that is told of tables, by the place of the fact that it stands under. */
function tellTables(edits: Edit[]) {
  const { facts, rest } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return [...facts, { path: 'rest', consequences: rest }].flatMap(({ path: under, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'table-row')
      .map(({ title, items }) => ({
        ...{ under, title: title.replaceAll('\u00a0', ' ') },
        items: items.map(({ label, before, after }) =>
          `${label}: ${before} → ${after}`.replaceAll('\u00a0', ' '),
        ),
      })),
  );
}

function tell(edits: Edit[]): string[] {
  const { facts } = diffModels(buildModel(files), buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'table-row')
      .flatMap(({ title, items }) =>
        items
          .filter(({ label }) => label === 'Åsnäs, Förslag')
          .map(({ before = '', after = '' }) => {
            return `${path.split('.').at(-1)} ${title}: ${before} → ${after}`.replaceAll('\u00a0', ' ');
          }),
      ),
  );
}
