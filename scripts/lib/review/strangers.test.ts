import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createTexts } from '../../../src/i18n/texts.ts';
import { projectRoot } from '../paths.ts';
import { createRepository, type Repository } from './__tests__/made-up-repository.ts';
import { createGit, findCommit } from './git.ts';
import { makeReview } from './make-review.ts';
import { renderComment } from './render-comment.ts';
import { renderReview } from './render-page.ts';
import type { Review } from './schema.ts';
import { elementsOf } from './shell.ts';
import { isRefused } from './verdict.ts';
import { readVersions } from './versions.ts';
import { writeWorkspace } from './write-workspace.ts';

// A change by somebody who wants to run code, read files or write where nobody should.
const marker = join(tmpdir(), `bilaga-ran-${process.pid}`);
const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
const files: Record<string, string> = {
  'content/plans/2030-05/tomma.mdx': `---\ntitle: Tomma\n---\n\nimport fs from 'node:fs'\n\n{${code}}\n`,
  'content/plans/2030-05/alvdal.mdx': `---js\n${code}\n---\n\nText.\n`,
  'content/pages/om.mdx':
    '---\ntitle: Om\n---\n\n<script>alert(1)</script> <img src="x" onerror="alert(1)" />\n',
  'data/decisions/tagg.yaml': `text: !!js/function 'function(){${code}}'\n`,
  'data/centres/$(touch x).yaml': 'name: x\n',
  'data/centres/--upload-pack=x.yaml': 'name: x\n',
  'data/centres/rad\nbrytning.yaml': 'name: x\n',
  'data/centres/<img src=x onerror=alert(1)>.yaml': 'name: x\n',
  'data/centres/vand\u202emay.yaml': 'name: x\n',
  'data/centres/stor.yaml': `name: ${'x'.repeat(1_100_000)}\n`,
  '.github/workflows/test.yml': 'on: push\n',
  'scripts/build.ts': code,
  'package.json': '{"scripts":{"prereview":"touch x"}}\n',
  '.gitattributes': '* filter=evil diff=evil\n',
};

let root: string;
let review: Review;
const texts = createTexts('sv');
let git: Repository['git'];

beforeAll(async () => {
  ({ root, git } = await createRepository());
  git('add', '-A');
  git('commit', '-qm', 'base');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink('/etc/passwd', join(root, 'data/centres/lank.yaml'));
  await symlink('/', join(root, 'data/rot'));
  git('add', '-A');
  git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},data/modul`);
  git('commit', '-qm', 'change');
  // A filter or diff program that a settings file names would run when git shows the files.
  git('config', 'filter.evil.smudge', `touch ${marker}`);
  git('config', 'diff.evil.textconv', `touch ${marker}`);
  git('config', 'core.fsmonitor', `touch ${marker}`);
  const versions = await readVersions(root, 'HEAD^', 'HEAD', { REPORT_DATE: '2030-06-01' });
  review = makeReview({ ...versions, notCompared: '-', siteChecks: [] });
  await mkdir(join(root, 'out'));
  writeWorkspace(join(root, 'out'), versions.head.files);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('nothing of it runs', () => expect(existsSync(marker)).toBe(false));

test('what is no plain file is named for what it is', () => {
  expect(review.strange.map(({ path, why }) => `${why} ${path}`)).toEqual([
    'name data/centres/<img src=x onerror=alert(1)>.yaml',
    'link data/centres/lank.yaml',
    'name data/centres/rad\nbrytning.yaml',
    'size data/centres/stor.yaml',
    'name data/centres/vand\u202emay.yaml',
    'submodule data/modul',
    'link data/rot',
  ]);
});

test('code in texts is a fault of the file that it stands in', () => {
  const faulty = new Set(review.problems.map(({ file }) => file));
  const tried = Object.keys(files).filter((path) => /^(?:data|content)\//.test(path));
  expect(tried.filter((path) => !faulty.has(path))).toEqual([]);
});

test('code, and what decides how changes are tested, is said to be touched', () => {
  const of = (kind: string) => review.files.filter((file) => file.kind === kind).map(({ path }) => path);
  expect(of('code')).toEqual(['package.json', 'scripts/build.ts']);
  expect(of('machinery')).toEqual(['.gitattributes', '.github/workflows/test.yml']);
});

test('such a change is refused', () => expect(isRefused(review, 'faults')).toBe(true));

test('only plain files with plain names are put on disk, inside the folder', async () => {
  const entries = await readdir(join(root, 'out'), { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => entry.isSymbolicLink())).toEqual([]);
  expect(
    entries.some(({ name }) => /[\n\u202e<]|^(?:lank|stor)\.yaml$|^(?:rot|modul|scripts)$/.test(name)),
  ).toBe(false);
});

test('what the change says is text on the page and in the comment', () => {
  const html = toHtml({
    type: 'root',
    children: renderReview(review, { charts: [], linkTo: () => undefined }, texts),
  });
  const comment = renderComment(review, texts);
  const elements = [...elementsOf(fromHtml(html))].map(({ tagName }) => tagName);
  expect(elements).toContain('pre');
  expect(elements.filter((name) => name === 'script' || name === 'img')).toEqual([]);
  expect(comment.replace('<!-- granskning -->', '')).not.toContain('<');
  expect(html + comment).not.toContain('root:');
  expect(comment.length).toBeLessThan(65_536);
});

test('a revision that looks like an option is refused', async () => {
  for (const name of ['--output=x', '-h', 'HEAD; touch x', '$(touch x)'])
    await expect(findCommit(createGit(root), name)).rejects.toThrow('Git känner ingen version');
});

test('the workflows hold no rights but those they need, pin every action and put nothing of a change into a command', async () => {
  const folder = join(projectRoot, '.github', 'workflows');
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const workflow = parse(text);
    expect(workflow.permissions, name).toEqual({});
    const steps = Object.values<{ steps: { uses?: string; run?: string }[] }>(workflow.jobs).flatMap(
      (job) => job.steps,
    );
    for (const { uses, run } of steps) {
      if (uses) expect(uses, name).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/);
      if (run) expect(run, name).not.toContain('${{');
    }
    expect(text, name).not.toMatch(/pull_request_target|secrets\./);
    const write = /: write/.test(text);
    expect(write, name).toBe(name === 'comment.yml');
    if (write) expect(text).not.toMatch(/head_sha|head\.sha|head_branch|refs\/pull/);
  }
});
