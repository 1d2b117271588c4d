import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { type Build, buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const base = buildModel(files);
const decision = 'data/decisions/nya-grepp-2030.yaml';

test('a date that is another is told in the list of what is to happen, once, with the pages that have it', () => {
  expect(tell([[decision, "date: '2030-10'", "date: '2030-11'"]])).toEqual([
    'decision-nya-grepp-2030-due-0-date: Härnäst, enligt första sidan: oktober 2030 → november 2030. ',
    'decision-nya-grepp-2030-due-0-date: Listan över vad som händer nu: ' +
      'oktober 2030: En första redovisning lämnas. Förslag, inte beslutat: Nya grepp i Åsnäs → ' +
      'november 2030: En första redovisning lämnas. Förslag, inte beslutat: Nya grepp i Åsnäs. ' +
      'På sidorna Uppföljning, Översikt, Åsnäs och Ålvdals kommun',
  ]);
});

test('a date that has come before one that is another is a line of its own', () => {
  const inserted = "  - date: '2030-09'\n    text: En plan lämnas.\n";
  const told = tell([
    [decision, "  - date: '2030-10'", `${inserted}  - date: '2030-11'`],
    [decision, 'title: Nya grepp i Åsnäs', 'title: Grepp i Åsnäs'],
  ]);
  expect(told.filter((one) => one.includes('händer nu')).map((one) => one.replace(/\. På .*/, ''))).toEqual([
    'decision-nya-grepp-2030-title: Listan över vad som händer nu: ' +
      'oktober 2030: En första redovisning lämnas. Förslag, inte beslutat: Nya grepp i Åsnäs → ' +
      'november 2030: En första redovisning lämnas. Förslag, inte beslutat: Grepp i Åsnäs',
    'decision-nya-grepp-2030-due-0: Listan över vad som händer nu:  → ' +
      'september 2030: En plan lämnas. Förslag, inte beslutat: Grepp i Åsnäs',
  ]);
});

test('a date that has not passed any more is told without that', () => {
  const passed = 'Datumet har passerat. Källorna säger inte om det har skett.';
  const build = (edits: Edit[]) => buildModel(applyEdits(files, edits), 'sv', '2031-01-01');
  const [, line] = tellOf(build([]), build([[decision, "date: '2030-10'", "date: '2031-10'"]]));
  expect(line).toContain(`oktober 2030: En första redovisning lämnas. ${passed} Förslag`);
  expect(line).toContain('→ oktober 2031: En första redovisning lämnas. Förslag');
});

test('a decision that is about one more is in the lists on its page', () => {
  const told = tell([[decision, 'centres: [aasnas]', 'centres: [aasnas, zinkby]']]);
  expect(told.map((one) => one.replace(/^.*: Listan/, 'Listan'))).toEqual([
    expect.stringMatching(/^Listan över beslut och förslag: {2}→ maj 2030: .* På sidan Zinkby$/),
    expect.stringMatching(/^Listan över vad som händer nu: {2}→ oktober 2030: .* På sidan Zinkby$/),
  ]);
});

test('a centre that has come to another municipality brings its decisions to that page, because of that', () => {
  const aasnas = base.workspace.centres.get('aasnas')?.yaml.file;
  const moved: Edit = [aasnas?.path ?? '', 'id: alvdal', 'id: berghamn'];
  const told = tell([moved]);
  expect(told.filter((one) => one.includes('Listan över beslut'))).toEqual([
    expect.stringMatching(/^centre-aasnas-municipality-id: .*: {2}→ maj 2030: .* På sidan Berghamns kommun$/),
  ]);
});

test('a document that comes to tell of a decision has it in the list on its page', () => {
  const told = tell([
    [decision, 'source: { document: rapport, page: 3 }', 'source: { document: protokoll, page: 1 }'],
  ]);
  const shown = 'maj 2030: Nya grepp i Åsnäs. Förslag, inte beslutat';
  expect(told.map((one) => one.replaceAll('\u00a0', ' ')).sort()).toEqual([
    `decision-nya-grepp-2030-source: Listan över beslut och förslag:  → ${shown}. På sidan Protokollet`,
    `decision-nya-grepp-2030-source: Listan över beslut och förslag: ${shown} → . På sidan Rapporten`,
  ]);
});

test('a date that has been kept is gone from what is to happen because of that, whatever else is said', () => {
  const told = tell([
    [decision, "date: '2030-10'\n", "date: '2030-10'\n    done: 2030-10-12\n"],
    [decision, 'status: proposed', 'status: decided'],
  ]);
  const [gone] = told.filter((one) => one.includes('händer nu'));
  expect(gone).toMatch(/^decision-nya-grepp-2030-due-0-done: .* → \. På sidorna Uppföljning, /);
});

test('of dates of which the same is said each is told beside what it has become', () => {
  const more = "  - date: '2030-08'\n    text: En första redovisning lämnas.\n";
  const old = applyEdits(files, [[decision, "  - date: '2030-10'", `${more}  - date: '2030-10'`]]);
  const now = applyEdits(old, [
    [decision, "date: '2030-08'\n", "date: '2030-08'\n    done: 2030-08-02\n"],
    [decision, "date: '2030-10'", 'date: 2030-10-15'],
  ]);
  const told = tellOf(buildModel(old), buildModel(now)).filter((one) => one.includes('händer nu'));
  expect(told.map((one) => one.replace(/: En första[^→]*?Åsnäs|\. På .*/g, ''))).toEqual([
    'decision-nya-grepp-2030-due-0-done: Listan över vad som händer nu: augusti 2030 → ',
    'decision-nya-grepp-2030-due-1-date: Listan över vad som händer nu: oktober 2030 → 15 oktober 2030',
  ]);
});

test('whose page has come to have it follows from that, and what others have from what is said', () => {
  const told = tell([
    [decision, 'centres: [aasnas]', 'centres: [aasnas, zinkby]'],
    [decision, 'body: Direktören', 'body: Nämnden'],
  ]);
  expect(told.map((one) => one.replace(/: .*\. /, ' ')).sort()).toEqual([
    'decision-nya-grepp-2030-about-centres På sidan Zinkby',
    'decision-nya-grepp-2030-about-centres På sidan Zinkby',
    'decision-nya-grepp-2030-body På sidorna Åsnäs och Ålvdals kommun',
  ]);
});

test('a decision with another id and another title is the same one, known by its text', () => {
  const other = 'data/decisions/grepp.yaml';
  const edits: Edit[] = [
    [decision, '', `=> ${other}`],
    [other, 'title: Nya grepp i Åsnäs', 'title: Grepp i Åsnäs'],
  ];
  const after = buildModel(applyEdits(files, edits));
  expect(diffModels(base, after).facts.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'renamed ',
    'changed title',
  ]);
  expect(tellOf(base, after)[0]).toMatch(/^decision-grepp-title: .* Nya grepp i Åsnäs.* → .* Grepp i Åsnäs/);
});

test('a municipality with the id of a centre has a page of its own', () => {
  const same = applyEdits(files, [
    ['data/municipalities/aasnas.yaml', '', 'name: Åsnäs kommun\nshort_name: Åsnäs\n'],
  ]);
  const after = applyEdits(same, [[decision, 'body: Direktören', 'body: Nämnden']]);
  expect(tellOf(buildModel(same), buildModel(after))).toHaveLength(1);
});

function tell(edits: Edit[]): string[] {
  return tellOf(base, buildModel(applyEdits(files, edits)));
}

function tellOf(old: Build, now: Build): string[] {
  return diffModels(old, now).facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'decisions')
      .map(({ title, before = '', after = '', items }) => {
        return `${id}: ${title}: ${before} → ${after}. ${items.map(({ label }) => label).join()}`;
      }),
  );
}
