import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const base = buildModel(files);
const zinkby = 'data/centres/zinkby.yaml';
const section = 'content/plans/2030-05/inledning.mdx';
const named = 'name: Zinkby hälsocentral\nshort_name: Zinkby\n';
const renamed: Edit = [zinkby, named, 'name: Zinkbyns hälsocentral\nshort_name: Zinkbyn\n'];

test('a text that says the old name is pointed out at the name, once, with its place and a link', () => {
  expect(advise([renamed, says('Zinkby hälsocentral är ny.')])).toEqual([
    'centre-zinkby-name: Råd: det gamla namnet ”Zinkby hälsocentral” står kvar i texter',
    `Inledning (${section}:11) /plan/2030-05/#inledning`,
  ]);
});

test.each(['Zinkby är ny.', 'Zinkbys läkare är nya.', 'I Zinkby-trakten är mycket nytt.'])(
  '”%s” says it',
  (text) => {
    expect(advise([renamed, says(text)])[0]).toContain('centre-zinkby-short-name: ');
  },
);

test.each(['Zinkbyn är ny.', 'Gamla Zinkby är stängd.', '<Quoted from="rapport">Zinkby</Quoted> är ny.'])(
  '”%s” does not',
  (text) => {
    const other: Edit = ['data/centres/script.yaml', 'short_name: ', 'aliases: [Gamla Zinkby]\nshort_name: '];
    expect(advise([renamed, other, says(text)])).toEqual([]);
  },
);

test('a name that is kept as another name of the same is no old name', () => {
  const kept: Edit = [zinkby, 'operator:', 'aliases: [Zinkby, Zinkby hälsocentral]\noperator:'];
  expect(advise([renamed, kept, says('Zinkby är ny.')])).toEqual([]);
});

test('texts of data/ are read too', () => {
  const noted: Edit = ['data/centres/aasnas.yaml', 'säger inte om gästerna', 'säger inte om Zinkbys gäster'];
  expect(advise([renamed, noted])[1]).toBe('Åsnäs (data/centres/aasnas.yaml:17) /halsocentraler/aasnas/');
});

test('what a measure was called is pointed out, within a sentence too, and one word is a word', () => {
  const measures = 'data/measures.yaml';
  const label: Edit = [measures, 'label: Kostnad per listad', 'label: Utgift per listad'];
  expect(advise([label, says('Här är kostnad per listad störst.')])).toEqual([
    'measure-cost-label: Råd: måttets gamla namn ”kostnad per listad” står kvar i texter',
    `Inledning (${section}:11) /plan/2030-05/#inledning`,
    'Utgåva maj 2030 (data/plans/2030-05.yaml:34) /',
  ]);
  expect(advise([[measures, 'label: Listade', 'label: Inskrivna'], says('Listade är många.')])).toEqual([]);
});

const steps = 'content/plans/2030-05/nasta-steg.mdx';

test('a text that says what another text was called is pointed out, and a title of one word is a word', () => {
  const title = base.workspace.narratives.get('plans/2030-05/nasta-steg')?.section.title;
  const of = (old: string) => {
    const titled: Edit = [steps, `title: ${title}`, `title: ${old}`];
    const before = buildModel(applyEdits(files, [titled, says(`Mer står i ${old}.`)]));
    const { rest } = diffModels(before, buildModel(applyEdits(files, [says(`Mer står i ${old}.`)])));
    return rest.filter(({ kind }) => kind === 'old-name').map(({ title: said }) => said);
  };
  expect(of('Steg för steg')).toEqual(['Råd: den gamla titeln ”Steg för steg” står kvar i texter']);
  expect(of('Stegen')).toEqual([]);
});

test('a new title that has the old one in it is not the old one', () => {
  const titled: Edit = [
    'data/decisions/nivaer-2028.yaml',
    'title: Nivåer för hälsocentraler',
    'title: De nya Nivåer för hälsocentraler',
  ];
  expect(advise([titled])).toEqual([]);
  expect(advise([titled, says('Mer står i Nivåer för hälsocentraler.')])).toHaveLength(2);
});

test('texts that still call the area of the region what it was called', () => {
  const area: Edit = ['data/region.yaml', 'area: dalen', 'area: länet'];
  expect(advise([area, says('Dalens vård är bra i dalen.')])).toEqual([
    'region-region-area: Råd: det gamla namnet ”dalen” står kvar i texter',
    'Inledning (content/plans/2030-05/inledning.mdx:6 och 11) /plan/2030-05/#inledning',
    'Rapporten (data/documents/rapport.yaml:1 och 9) /dokument/rapport/',
    'Utgåva maj 2030 (data/plans/2030-05.yaml:23 och 25) /',
  ]);
});

function says(text: string): Edit {
  return [section, 'Den minsta', `${text} Den minsta`];
}

function advise(edits: Edit[]): string[] {
  const { facts } = diffModels(base, buildModel(applyEdits(files, edits)));
  return facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-name')
      .flatMap(({ title, items }) => [
        `${id}: ${title}`,
        ...items.map(({ label, href }) => `${label} ${href}`),
      ]),
  );
}
