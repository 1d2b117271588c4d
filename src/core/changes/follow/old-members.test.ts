import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const section = 'content/plans/2030-05/inledning.mdx';
const zinkby = 'data/centres/zinkby.yaml';
const leaves: Edit = [zinkby, 'operator: region', 'operator: other'];
const count = '<Value of="berghamn.other.count" as="words" />';
const group = 'hälsocentraler i annan regi i Berghamns kommun';

test('who has left a group is pointed out where a sentence counts the group and names them', () => {
  const says = `Planen gäller de <Value of="own-run.under_threshold.count" as="words" /> små: Åsnäs och Zinkby.`;
  expect(advise(says, leaves)).toEqual([
    'centre-zinkby-operator: Råd: Zinkby räknas inte längre bland hälsocentraler i egen regi med färre än 4 000 listade, men nämns i meningar som säger hur många de är',
    `Inledning (${section}:11)`,
  ]);
});

test.each([
  'Regionen driver <Value of="own-run.count" as="words" />. Zinkby är en annan.',
  'Regionen driver <Value of="own-run.count" as="words" />, Zinkbyn också.',
  'Zinkby är en av <Value of="all.count" as="words" />.',
])('”%s” says nothing of who belongs to it', (says) => {
  expect(advise(says, leaves)).toEqual([]);
});

test('who has come is pointed out where a sentence names all the others', () => {
  const comes: Edit = [zinkby, '{ id: alvdal, source', '{ id: berghamn, source'];
  const others = 'Émilegården, Tomtebo';
  expect(advise(`Där finns ${count}: ${others}.`, leaves, comes)[0]).toBe(
    `centre-zinkby-operator: Råd: Zinkby räknas nu bland ${group}, men nämns inte i meningar som räknar upp de andra`,
  );
  expect(advise(`Där finns ${count}: ${others} och Zinkby.`, leaves, comes)).toEqual([]);
  expect(advise(`Där finns ${count}.`, leaves, comes)).toEqual([]);
});

test('who has come is not missed where a sentence names those of another group', () => {
  const comes: Edit = [zinkby, '{ id: alvdal, source', '{ id: berghamn, source'];
  const all = '<Value of="berghamn.all.count" as="words" />';
  const others = 'Émilegården och Tomtebo';
  expect(advise(`Där finns ${all}, varav ${count} i annan regi: ${others}.`, comes)).toEqual([]);
  expect(advise(`Där finns ${all}: ${others}.`, comes)).toHaveLength(2);
});

test('a day on which a centre closes after the edition decides nothing of where it belongs', () => {
  const closed = 'closed: { date: 2030-12-01, source: { document: rapport, page: 3 } }\nfigures:';
  const comes: Edit = [zinkby, '{ id: alvdal, source', '{ id: berghamn, source'];
  const { facts } = diffModels(
    buildModel(files),
    buildModel(applyEdits(files, [comes, [zinkby, '\nfigures:', `\n${closed}`]])),
  );
  const own = facts.find(({ path }) => path === 'closed');
  expect(own?.consequences.filter(({ kind }) => kind !== 'download' && kind !== 'citation')).toEqual([]);
  expect(
    facts
      .flatMap(({ consequences }) => consequences)
      .filter(({ kind, also }) => {
        return kind === 'count' && also.includes(own?.id ?? '');
      }),
  ).toEqual([]);
});

test('a count that a source states counts a group too, and a sentence with two counts is pointed out once', () => {
  const leavesBerghamn: Edit = ['data/centres/emile.yaml', 'id: berghamn', 'id: alvdal'];
  const stated = (what: string) => `<Value of="berghamn.stated.${what}" as="words" />`;
  const says = `Där finns ${stated('centres')}, varav ${stated('own_centres')} i egen regi. Av de ${stated('centres')} och ${count} är en Émilegården.`;
  expect(advise(says, leavesBerghamn).filter((line) => line.includes('räknas'))).toEqual([
    'centre-emile-municipality-id: Råd: Émilegården räknas inte längre bland hälsocentraler i Berghamns kommun, men nämns i meningar som säger hur många de är',
  ]);
});

/** The sentence stands on both sides. */
function advise(says: string, ...changes: Edit[]): string[] {
  const before = applyEdits(files, [[section, 'Den minsta', `${says} Den minsta`]]);
  const { facts } = diffModels(buildModel(before), buildModel(applyEdits(before, changes)));
  return facts.flatMap(({ id, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-name')
      .flatMap(({ title, items }) => [
        `${id}: ${title.replaceAll('\u00a0', ' ')}`,
        ...items.map(({ label }) => label),
      ]),
  );
}
