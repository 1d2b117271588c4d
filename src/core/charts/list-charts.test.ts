import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { applyEdits, type Edit } from '../__tests__/change-examples.ts';
import { buildModel } from '../model.ts';
import { listCharts } from './list-charts.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../__tests__/cases/norrdal'));
const report = 'data/documents/rapport.yaml';
const text = '---\ntitle: Läget\ndescription: Läget.\n---\n\n<ListChart of="other-run" />\n';

test.each([
  ['a section', '/dokument/rapport/#laget', 'sections: [laget]', 'content/documents/rapport/laget.mdx'],
  [
    'a section with a page of its own',
    '/dokument/rapport/laget/',
    'separate_pages: true\nsections: [laget]',
    'content/documents/rapport/laget.mdx',
  ],
  ['a page of its own', '/laget/', '', 'content/pages/laget.mdx'],
])('a chart in %s of other texts than the plan is shown there: %s', (_, page, sections, file) => {
  const edits: Edit[] = [
    [report, 'errors:', `${sections}\n\nerrors:`],
    [file, '', text],
  ];
  const { model } = buildModel(applyEdits(files, edits));
  const listed = model && listCharts(model).find(({ chart }) => chart.id === 'diagram-listed-other-run');
  expect(listed?.page).toBe(page);
});
