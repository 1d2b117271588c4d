import { expect, test } from 'vitest';
import { sketchFiles } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';

/** The rules that a region with these moved pages breaks. @param broken a file that cannot be read. */
function listRules(moved: Record<string, string>, broken = ''): string[] {
  const files = sketchFiles({ region: { moved } }).map(({ path, text }) => ({
    path,
    text: path === broken ? 'title: [' : text,
  }));
  const { problems } = buildModel(files);
  return problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('moved/'));
}

test('pages lead on to pages, to parts of them, to what has moved on, and to what only a build knows', () => {
  const moved = {
    '/a/': '/om/',
    '/b/': '/om/#kallor',
    '/c/': '/a/',
    '/d/': '/data/2030-05/listed/',
    '/e/': '/',
    '/f/': '/plan/2030-05/',
  };
  expect(listRules(moved)).toEqual([]);
});

test('a page that is still there, and one that is nowhere, are faults', () => {
  expect(listRules({ '/om/': '/kommuner/', '/a/': '/b/' })).toEqual(['moved/taken', 'moved/unknown']);
});

test('a page of a file that cannot be read may be there', () => {
  expect(listRules({ '/a/': '/plan/2030-05/' }, 'data/plans/2030-05.yaml')).toEqual([]);
});
