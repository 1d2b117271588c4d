import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const centre = 'data/centres/aasnas.yaml';
const section = 'content/plans/2030-05/inledning.mdx';
const SAID = 'Lokalerna är stora för så få och används därför lite.';
const says = (words: string): Edit => [section, 'Den minsta', `${words}\n\nDen minsta`];
const aspect = (words: string): Edit => [centre, 'text: Lokalerna är stora.', `text: ${words}`];
const files = applyEdits(await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal')), [
  aspect(SAID),
]);

test('a sentence that is another in the data, and stands in a text of the same, is pointed out there', () => {
  const now: Edit = [centre, SAID, 'Lokalerna används lite.'];
  expect(advise([says(`Åsnäs är litet. ${SAID}`)], now)).toEqual([
    'assessments.2030-05.aspects.premises.text',
    `Råd: meningen ”${SAID}” står kvar, men har ändrats eller tagits bort på ett annat ställe`,
    `Inledning (${section}:11)`,
  ]);
  expect(advise([says(`Zinkby är litet. ${SAID}`)], now)).toEqual([]);
});

test('a sentence that is another in a text, and stands in the data of the same, is pointed out too', () => {
  const both = [says(`Åsnäs är litet. ${SAID}`)];
  expect(advise(both, [section, SAID, 'Lokalerna används lite.'])[2]).toBe(`Åsnäs (${centre}:41)`);
  expect(advise(both, [section, ` ${SAID}`, ` Så är det.\n\n${SAID}`])).toEqual([]);
});

test('a sentence that has moved stands where it was said no more', () => {
  expect(advise([], [centre, SAID, 'Lokalerna används lite.'], says(`Åsnäs: ${SAID}`))).toEqual([]);
});

/** The first edits stand on both sides. */
function advise(both: Edit[], ...changes: Edit[]): string[] {
  const before = applyEdits(files, both);
  const { facts, rest } = diffModels(buildModel(before), buildModel(applyEdits(before, changes)));
  return [...facts, { path: '', consequences: rest }].flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-name')
      .flatMap(({ title, items }) => [path, title, ...items.map(({ label }) => label)]),
  );
}
