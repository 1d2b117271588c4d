import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { buildModel } from '../core/model.ts';
import { paths, textPages } from '../core/paths.ts';
import { listOwnPages } from '../core/views/own-pages.ts';
import { loadWorkspace } from '../workspace/load.ts';

const region = await loadWorkspace(join(import.meta.dirname, 'cases', 'norrdal'));
const textOf = (id: string) => ({
  path: `content/pages/${id}.mdx`,
  text: `---\ntitle: ${id}\ndescription: En sida.\n---\n\nText.\n`,
});

test('a text cannot take the address of a page or folder that the site has', async () => {
  const entries = await readdir(join(import.meta.dirname, '..', 'pages'));
  const names = entries
    .map((entry) => parse(entry).name)
    .filter((name) => /^(?!index$|404$)[a-z-]+$/.test(name));
  expect(names.length).toBeGreaterThan(10);
  const ids = [...new Set(names)].filter((name) => !textPages.includes(paths.ownPage(name)));
  const { problems } = buildModel([...region, ...ids.map(textOf)]);
  const taken = problems.filter(({ rule }) => rule === 'narrative/page-taken').map(({ file }) => file);
  expect(taken.sort()).toEqual(ids.map((id) => textOf(id).path).sort());
});

test('a text of its own is a page; one that another page shows is not', () => {
  const { model, problems } = buildModel([...region, textOf('hjalp')]);
  expect(problems).toEqual([]);
  expect(model && listOwnPages(model).map(({ path }) => path)).toEqual(['/hjalp/']);
});
