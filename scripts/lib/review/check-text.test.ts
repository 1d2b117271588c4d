import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { diffModels } from '../../../src/core/changes/diff-models.ts';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { adviseOnText, checkNumerals, checkSourced, checkSourceErrors } from './check-text.ts';
import { compareNarratives } from './compare-narratives.ts';

const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const base = buildModel(files);
const inledning = 'content/plans/2030-05/inledning.mdx';
const texts = createTexts('sv');

const unread: Record<string, Edit[]> = {
  plan: [['data/plans/2030-05.yaml', 'edition: ', 'utgåva: ']],
  document: [['data/documents/rapport.yaml', 'kind: ', 'sort: ']],
  section: [['content/plans/2030-05/alvdal.mdx', 'title: ', 'titel: ']],
};

test('what could be read is tried', () => {
  expect(check([])).toEqual(['numerals good', 'sources good', 'source-errors good']);
});

test.each(Object.entries(unread))('with a %s that cannot be read nothing is said to be tried', (_, edits) => {
  expect(check(edits)).toEqual(['numerals not-run', 'sources not-run', 'source-errors not-run']);
});

test('a numeral that nothing proves is told, whatever could be read', () => {
  const loose: Edit = [inledning, 'Den minsta', 'Av 17 hus den minsta'];
  expect(check([loose, ...(unread.document ?? [])])[0]).toBe('numerals bad');
});

test('a bound number that is made a waived one is told with its file, and one that is gone is not', () => {
  const bound = '<Value of="aasnas.guests" as="unit" />';
  const alvdal = 'content/plans/2030-05/alvdal.mdx';
  const advise = (now: string) => {
    const { state, lines } = checkNumerals(
      base,
      buildModel(applyEdits(files, [[alvdal, bound, now]])),
      texts,
    );
    return [state, lines];
  };
  expect(advise('<Plain why="avrundat">300 gäster</Plain>')).toEqual([
    'advice',
    [`${alvdal}: färre tal hämtas ur uppgifterna (8 → 7), och fler är undantagna (1 → 2)`],
  ]);
  expect(advise('några gäster')[0]).toBe('good');
});

test('of a version that could not be read nothing is said to have been counted', () => {
  const [old, now] = [buildModel(applyEdits(files, unread.plan ?? [])), base];
  expect([checkNumerals(old, now, texts).lines, checkSourceErrors(old, now, texts).lines]).toEqual([[], []]);
});

test('a table with another column is told by its attribute: no words of it are read', () => {
  const column: Edit = [inledning, 'columns="listed', 'columns="guests listed'];
  const [change, ...more] = compareNarratives(base, buildModel(applyEdits(files, [column])));
  expect(more).toEqual([]);
  expect(change?.passages.flatMap(({ words }) => words.map(({ kind }) => kind))).toEqual(['same']);
  expect(change?.passages.flatMap(({ details }) => details.map(({ name }) => name))).toEqual(['columns']);
});

test('a text of data/ that is reworded is read as one, and a title is none', () => {
  const centre = 'data/centres/aasnas.yaml';
  const read = (edit: Edit) => {
    const { facts } = diffModels(base, buildModel(applyEdits(files, [edit])));
    return adviseOnText([], facts, texts).title;
  };
  const note = 'Rapporten säger inte om gästerna är med.';
  expect(read([centre, note, `${note} ${'Det är ett nytt förbehåll om dem. '.repeat(4)}`])).toMatch(
    /LIX \d+/,
  );
  expect(read([centre, 'label: Nya grepp', 'label: Andra grepp'])).toBe(texts.t('review.check.text.none'));
});

test('a new table is no text to read', () => {
  const table: Edit = [
    inledning,
    'Den minsta',
    '<CentreTable of="own-run" columns="guests" />\n\nDen minsta',
  ];
  const changes = compareNarratives(base, buildModel(applyEdits(files, [table])));
  expect(changes.flatMap(({ passages }) => passages.map(({ block }) => block))).toContain('CentreTable');
  expect(adviseOnText(changes, [], texts).title).toBe(texts.t('review.check.text.none'));
});

test('of a word or two nothing is measured', () => {
  const item: Edit = [inledning, 'Den minsta', '- Utvecklingsarbetet\n\nDen minsta'];
  const changes = compareNarratives(base, buildModel(applyEdits(files, [item])));
  expect(adviseOnText(changes, [], texts)).toMatchObject({
    state: 'good',
    title: texts.t('review.check.text.few'),
  });
});

test('what is new has no reading before', () => {
  const text = `${'Det här är en ny mening med ganska många ord i. '.repeat(3)}\n\nDen minsta`;
  const changes = compareNarratives(base, buildModel(applyEdits(files, [[inledning, 'Den minsta', text]])));
  expect(adviseOnText(changes, [], texts).title).toBe(texts.t('review.check.text.new', { after: 11 }));
});

function check(edits: Edit[]): string[] {
  const head = buildModel(applyEdits(files, edits));
  const items = [checkNumerals(base, head, texts), checkSourced(head, texts)];
  return [...items, checkSourceErrors(base, head, texts)].map(({ id, state }) => `${id} ${state}`);
}
