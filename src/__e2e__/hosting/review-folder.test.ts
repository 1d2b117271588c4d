import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBuiltLinks } from '../../../scripts/lib/check/check-built-links.ts';
import { createRepository } from '../../../scripts/lib/review/__tests__/made-up-repository.ts';
import { runNode } from '../../../scripts/lib/run-node.ts';
import { type RunningServer, startServer } from '../../../scripts/lib/serve/start-server.ts';

// A change of a report that lies in a folder of its host.
let root: string;
let out: string;
let server: RunningServer;
const read = (path: string) => readFile(join(out, path), 'utf8');

beforeAll(async () => {
  const repository = await createRepository('ensam');
  root = repository.root;
  out = join(root, 'out');
  await writeFile(join(root, '.gitignore'), 'out*/\n');
  repository.git('add', '-A');
  repository.git('commit', '-qm', 'x');
  const about = join(root, 'content/plans/2032-01/allt.mdx');
  await writeFile(about, `${await readFile(about, 'utf8')}\nEtt nytt stycke.\n`);
  const settings = { REPORT_ROOT: root, REPORT_OUT: out, REPORT_SITE: 'https://example.se/bilaga' };
  expect(await runNode(['scripts/review.ts', '--base', 'HEAD', '--fail-on', 'none'], settings)).toBe(0);
  server = await startServer({ root: out, port: 0 });
}, 400_000);
afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

test('every link of preview, review and earlier pages leads somewhere in the folder', async () => {
  expect(await checkBuiltLinks(out, '/bilaga/')).toEqual([]);
});

test('the review, its styles and both versions of a page are served there', async () => {
  const page = await read('granskning/index.html');
  const links = [...page.matchAll(/ href="(\/[^"#]*)/g)].map(([, link = '']) => link);
  expect(links).toContain('/bilaga/granskning/granskning.css');
  expect(links).toContain('/bilaga/plan/2032-01/');
  expect(links).toContain('/bilaga/granskning/fore/plan/2032-01/');
  for (const link of links) expect((await fetch(server.url + link)).status, link).toBe(200);
});

test('marks and banner lead on inside the folder', async () => {
  const page = await read('plan/2032-01/index.html');
  expect(page).toContain('Ett nytt stycke.');
  expect(page).toContain('href="/bilaga/granskning/"');
});

test('links, weight and accessibility were looked at there', async () => {
  const { checklist } = JSON.parse(await read('review.json'));
  const states = checklist.map(({ id, state }: { id: string; state: string }) => [id, state]);
  expect(Object.fromEntries(states)).toMatchObject({ links: 'good', budgets: 'good', accessibility: 'good' });
});
