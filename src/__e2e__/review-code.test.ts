import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import type { Review } from '../../scripts/lib/review/schema.ts';
import { runNode } from '../../scripts/lib/run-node.ts';
import { copyProject } from './exact/project-copy.ts';

// A repository of its own with code, data and text: what a change of code alone does to the pages.
let root: string;
let out: string;
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.se', ...words], {
    cwd: root,
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'review-code-'));
  root = join(folder, 'project');
  out = join(folder, 'preview');
  await copyProject(root, { workspace: join(projectRoot, 'src/__tests__/cases/ensam') });
  await cp(join(projectRoot, 'package-lock.json'), join(root, 'package-lock.json'));
  await writeFile(join(root, '.gitignore'), 'node_modules/\n.cache/\n');
  git('init', '-q');
  await commit('base');
});
afterAll(() => rm(join(root, '..'), { recursive: true, force: true }));

async function commit(title: string) {
  git('add', '-A');
  git('-c', 'commit.gpgsign=false', 'commit', '-qm', title);
}
/** Commits one edit of a file and gives the review of it. */
async function reviewOf(path: string, edit: (text: string) => string): Promise<Review> {
  const text = await readFile(join(root, path), 'utf8');
  if (edit(text) === text) throw new Error(`Nothing to change in ${path}`);
  await writeFile(join(root, path), edit(text));
  await commit(path);
  const words = ['--base', 'HEAD^', '--head', 'HEAD'];
  const script = join(root, 'scripts', 'review.ts');
  expect(await runNode([script, ...words], { REPORT_ROOT: root, REPORT_OUT: out })).toBe(0);
  return JSON.parse(await readFile(join(out, 'review.json'), 'utf8'));
}
const replace = (from: string, to: string) => (text: string) => text.replace(from, to);

test('a changed component: the pages that it stands on come out different, and no other', async () => {
  const edit = replace('<h1>{t(', '<h1>Alla {t(');
  const { facts, narratives, pages, files } = await reviewOf('src/pages/kommuner/index.astro', edit);
  expect(files.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['code src/pages/kommuner/index.astro']);
  expect({ facts, narratives }).toEqual({ facts: [], narratives: [] });
  expect(pages?.changed.map(({ path }) => path)).toEqual(['/kommuner/']);
  expect(pages?.looks).toEqual([]);
  expect(await readFile(join(out, 'granskning/fore/kommuner/index.html'), 'utf8')).not.toContain('<h1>Alla');
  expect(await readFile(join(out, 'kommuner/index.html'), 'utf8')).toContain('Alla');
});

test('a changed style: every page that loads it looks otherwise, though none says anything else', async () => {
  const { pages } = await reviewOf('src/styles/tables.css', (text) => `${text}\ntable { opacity: 0.5; }\n`);
  expect(pages?.changed).toEqual([]);
  expect(pages?.looks.length).toBe(pages?.total);
  expect(await readFile(join(out, 'review.md'), 'utf8')).toContain('Formatmallar eller skript');
});

test('changed code that makes nothing different changes no page', async () => {
  const { pages } = await reviewOf('src/core/model.ts', (text) => `${text}\n// Nothing more.\n`);
  expect([pages?.changed, pages?.everywhere, pages?.files, pages?.looks]).toEqual([[], [], [], []]);
  expect(await readFile(join(out, 'review.md'), 'utf8')).toContain('inga sidor ändras');
});

test('other packages: the pages are not compared, which is said, and nothing is installed', async () => {
  const before = await readdir(join(root, 'node_modules'));
  const review = await reviewOf('package-lock.json', replace('"lockfileVersion": 3', '"lockfileVersion": 2'));
  expect(review.pages).toBeUndefined();
  expect(review.notCompared).toContain('kräver andra paket');
  expect(await readdir(join(root, 'node_modules'))).toEqual(before);
});

test('the code of both versions is gone from the repository afterwards', () => {
  expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  expect(git('status', '--porcelain')).toBe('');
});
