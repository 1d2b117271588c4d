import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { buildModel } from '../../../src/core/model.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { compareNarratives } from './compare-narratives.ts';

const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const section = 'content/plans/2030-05/alvdal.mdx';
const text = files.find(({ path }) => path === section)?.text ?? '';
const NOTE = 'Gästerna är listade någon annanstans.';
const NEW = '\n\nEtt nytt stycke sist.\n';

const withEnd = (end: string): Edit => [section, text, `${text.trimEnd()}${end}`];

test('a paragraph that is no note any more is told as that', () => {
  const edit: Edit = [section, `<Note>\n\n${NOTE}\n\n</Note>`, NOTE];
  expect(told(edit)).toEqual([
    ['changed', 'paragraph', [{ of: 'block', before: 'note', after: 'paragraph' }]],
  ]);
});

test('a paragraph that is quoted is told as that', () => {
  const [now, old] = [withEnd(NEW.replace('Ett', '> Ett')), withEnd(NEW)];
  expect(told(now, old)).toEqual([
    ['changed', 'quote', [{ of: 'block', before: 'paragraph', after: 'quote' }]],
  ]);
});

test('what a centre has is told under its name, and what stands after it is not', () => {
  const inside: Edit = [section, NOTE, `${NOTE} Ja.`];
  expect(compare([withEnd(NEW), inside]).map(({ heading }) => heading)).toEqual([
    'Åsnäs hälsocentral',
    'Ålvdals kommun',
  ]);
});

const links = (...all: string[]) => withEnd(`\n\n${all.join(' och ')} är små.\n`);

test('of several links those are told that lead elsewhere, by their words', () => {
  const [old, now] = [
    links('[Ett](/om/)', '[två](/sok/)', '[tre](/om/)'),
    links('[Ett](/om/)', '[två](/om/)', '[tre](/om/)'),
  ];
  expect(told(now, old)).toEqual([
    ['changed', 'paragraph', [{ of: 'link', before: '[två](/sok/)', after: '[två](/om/)' }]],
  ]);
});

test('a link on other words leads there from other words', () => {
  const [old, now] = [links('Ett [hus](/om/)'), links('[Ett hus](/om/)')];
  expect(told(now, old)).toEqual([
    ['changed', 'paragraph', [{ of: 'link', before: '[hus](/om/)', after: '[Ett hus](/om/)' }]],
  ]);
});

function told(now: Edit, old?: Edit) {
  return compare([now], old).map(({ kind, block, details }) => [kind, block, details]);
}

function compare(edits: Edit[], old?: Edit) {
  const olds = buildModel(applyEdits(files, old ? [old] : []));
  return compareNarratives(olds, buildModel(applyEdits(files, edits))).flatMap(({ passages }) => passages);
}
