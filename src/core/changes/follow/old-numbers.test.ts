import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const plan = 'data/plans/2030-05.yaml';
const report = 'data/documents/rapport.yaml';
const section = 'content/plans/2030-05/inledning.mdx';
const centre = 'data/centres/aasnas.yaml';
const limit: Edit = [plan, 'below: 4000', 'below: 3500'];
const value: Edit = [centre, 'value: 1036', 'value: 1046'];
const title = 'Plan för Norrdals små hälsocentraler';

test('a title that says the old limit is pointed out at the limit, with its place', () => {
  const titled: Edit = [plan, title, 'Plan för dem med färre än 4000 listade'];
  expect(advise(limit, titled)).toEqual([
    'plan-2030-05-threshold-below: Råd: det gamla talet ”4\u00a0000 listade” står kvar i texter som inte hämtar det ur uppgifterna',
    `Utgåva maj 2030 (${plan}:1) /plan/2030-05/`,
  ]);
});

test.each([
  'Färre än <Plain why="gräns">4 000</Plain> listade.',
  '<Plain why="gräns">4000 <Term id="listad">listade</Term></Plain> är gränsen.',
  'De har <Quoted from="rapport">färre än 4 000</Quoted>.',
  '<Plain why="gräns">4000 listade</Plain> är **få**.',
])('”%s” says it', (text) => {
  expect(advise(limit, says(text))[1]).toBe(`Inledning (${section}:11) /plan/2030-05/#inledning`);
});

test.each([
  'Färre än <Plain why="antal">4 000</Plain> besök.',
  'Minst <Plain why="antal">14 000</Plain> listade.',
  'Minst <Plain why="antal">4 000 000</Plain> listade.',
  'Minst <Plain why="antal">4,5</Plain> listade.',
  '<Plain why="nummer">Lag 4000</Plain>',
  'Färre än <Value of="plan.threshold" as="unit" />.',
])('”%s” does not', (text) => {
  expect(advise(limit, says(text))).toEqual([]);
});

test('what a source says, and is told as an error of it, is not ours', () => {
  const { text } = files.find(({ path }) => path === report) ?? { text: '' };
  const printed = /as_printed: .*/.exec(text)?.[0] ?? '';
  expect(printed).not.toBe('');
  expect(advise(limit, [report, printed, 'as_printed: färre än 4 000 listade'])).toEqual([]);
});

test('a value is looked for where its own subject is told of, and in its own unit', () => {
  const says1036 = (words: string): Edit => says(`<Plain why="prov">${words}</Plain>.`);
  expect(advise(value, says1036('Åsnäs har 1 036 listade'))).toHaveLength(2);
  expect(advise(value, says1036('Åsnäs har 1 036 kr'))).toEqual([]);
  expect(advise(value, says1036('Zinkby har 1 036 listade'))).toEqual([]);
});

test('a date is looked for where the same paragraph names its decision', () => {
  const due: Edit = ['data/decisions/nya-grepp-2030.yaml', "date: '2030-10'", "date: '2030-12'"];
  expect(advise(due)).toEqual([
    'decision-nya-grepp-2030-due-0-date: Råd: det gamla datumet ”oktober 2030” står kvar i texter som inte hämtar det ur uppgifterna',
    'Nästa steg (content/plans/2030-05/nasta-steg.mdx:8) /plan/2030-05/#nasta-steg',
  ]);
  expect(advise(due, says('Mötet hålls i oktober 2030.'))).toHaveLength(2);
});

test('a date of a document is looked for where the same paragraph names the document', () => {
  const date = (now: string): Edit => ['data/documents/rapport.yaml', 'date: 2030-05-06', `date: ${now}`];
  const told = advise(date('2030-05-08'), says('Det står i rapporten, som är daterad den 6 maj 2030.'));
  expect(told).toEqual([
    'document-rapport-date: Råd: det gamla datumet ”6 maj 2030” står kvar i texter som inte hämtar det ur uppgifterna',
    `Inledning (${section}:11) /plan/2030-05/#inledning`,
  ]);
  expect(advise(date('2030-05-08'), says('Mötet hölls den 6 maj 2030.'))).toEqual([]);
});

test('a date of a decision is looked for in what is said of whom it is about', () => {
  const due: Edit = ['data/decisions/nya-grepp-2030.yaml', "date: '2030-10'", "date: '2030-12'"];
  const told: Edit = [centre, 'Inget är beslutat.', 'De redovisas i oktober 2030.'];
  expect(advise(due, told)).toContain(`Åsnäs (${centre}:32) /halsocentraler/aasnas/`);
  const other: Edit = ['data/centres/zinkby.yaml', 'först 2030', 'först i oktober 2030'];
  expect(advise(due, other)).toHaveLength(2);
});

test('a date that a text says no longer is looked for where the same is told of', () => {
  const before = 'De redovisas i oktober 2030.';
  const told: Edit = [centre, 'Inget är beslutat.', before];
  const other: Edit = [centre, before, 'De redovisas i november 2030.'];
  const both = says('Nya grepp i Åsnäs redovisas i oktober 2030.');
  expect(advise(other, told, both)).toEqual([
    'centre-aasnas-assessments-2030-05-proposal-text: Råd: det gamla datumet ”oktober 2030” står kvar i texter som inte hämtar det ur uppgifterna',
    `Inledning (${section}:11) /plan/2030-05/#inledning`,
  ]);
  expect(advise([centre, before, 'Inget är beslutat.'], told, both)).toEqual([]);
});

test('a title that others say is pointed out too', () => {
  const old: Edit = [report, /title: .*/.exec(textOf(report))?.[0] ?? '', `title: ${title}`];
  const before = applyEdits(files, [old]);
  const after = applyEdits(before, [[plan, title, 'Plan för Norrdal']]);
  const consequences = diffModels(buildModel(before), buildModel(after)).facts.flatMap(
    (fact) => fact.consequences,
  );
  expect(consequences.find(({ kind }) => kind === 'old-name')).toMatchObject({
    title: `Råd: den gamla titeln ”${title}” står kvar i texter`,
    items: [{ label: expect.stringContaining(`(${report}:`) }],
  });
});

function textOf(file: string): string {
  return files.find(({ path }) => path === file)?.text ?? '';
}

function says(text: string): Edit {
  return [section, 'Den minsta', `${text} Den minsta`];
}

/** The other edits stand on both sides: only the first is the change. */
function advise(change: Edit, ...others: Edit[]): string[] {
  const before = applyEdits(files, others);
  const { facts } = diffModels(buildModel(before), buildModel(applyEdits(before, [change])));
  return facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-number')
      .flatMap((one) => [`${id}: ${one.title}`, ...one.items.map(({ label, href }) => `${label} ${href}`)]),
  );
}
