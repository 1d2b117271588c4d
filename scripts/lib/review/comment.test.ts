import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { findPullRequest, type Hub, listWorkflows, parseEvent, putComment } from './comment.ts';
import { readComment } from './read-comment.ts';
import { COMMENT_MARK } from './render-comment.ts';
import { REVIEW_VERSION, type Review } from './schema.ts';

/** A GitHub that answers what it is told to and remembers what it was asked. */
function createHub(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const hub: Hub = {
    api: 'https://hub',
    token: 't',
    fetch: async (url, options) => {
      const call = `${options?.method} ${String(url).slice('https://hub'.length)}`;
      asked.push(call);
      return Response.json(Object.entries(answers).find(([start]) => call.startsWith(start))?.[1] ?? []);
    },
  };
  return { hub, asked };
}
const comments = (...list: [id: number, type: string, body: string][]) => ({
  'GET /issues/7/comments': list.map(([id, type, body]) => ({ id, body, user: { type } })),
});
const sha = 'a'.repeat(40);
const run = { repository: 'a/b', head: 'eva:gren', commit: sha, url: 'https://hub/run' };

test('the first time the comment is written', async () => {
  const { hub, asked } = createHub(comments([1, 'User', 'Hej']));
  await putComment(hub, 7, 'x');
  expect(asked.at(-1)).toBe('POST /issues/7/comments');
});

test('after that it is edited in place', async () => {
  const { hub, asked } = createHub(comments([1, 'User', 'Hej'], [2, 'Bot', `${COMMENT_MARK}\ngammalt`]));
  await putComment(hub, 7, 'x');
  expect(asked.at(-1)).toBe('PATCH /issues/comments/2');
});

test('with nothing to say it is deleted, and where there is none nothing is done', async () => {
  const one = createHub(comments([2, 'Bot', COMMENT_MARK]));
  await putComment(one.hub, 7, undefined);
  expect(one.asked.at(-1)).toBe('DELETE /issues/comments/2');
  const none = createHub(comments());
  await putComment(none.hub, 7, undefined);
  expect(none.asked).toEqual(['GET /issues/7/comments?per_page=100&page=1']);
});

test('a comment of a person who writes the mark is left alone', async () => {
  const { hub, asked } = createHub(comments([3, 'User', `${COMMENT_MARK} min`]));
  await putComment(hub, 7, 'x');
  expect(asked.at(-1)).toBe('POST /issues/7/comments');
});

test('only the change whose newest commit was reviewed gets the comment', async () => {
  const pulls = [
    { number: 6, head: { sha: 'b'.repeat(40) } },
    { number: 7, head: { sha } },
  ];
  expect(await findPullRequest(createHub({ 'GET /pulls': pulls }).hub, run)).toBe(7);
  expect(await findPullRequest(createHub({ 'GET /pulls': pulls.slice(0, 1) }).hub, run)).toBeUndefined();
});

test('an event that is not what GitHub sends is refused', () => {
  const event = (full_name: string) => ({
    repository: { full_name },
    workflow_run: {
      head_branch: 'g',
      head_sha: sha,
      html_url: '',
      head_repository: { owner: { login: 'e' } },
    },
  });
  expect(parseEvent(event('a/b')).head).toBe('e:g');
  expect(() => parseEvent(event('a/b/../../x'))).toThrow();
});

const evil =
  '<img src=x> @alla ![x](https://e.se/x.png) www.e.se closes #2 GH-2 gh-3 `\n\n# R [a](//e.se) $x$';
const left: Review = {
  ...{
    version: REVIEW_VERSION,
    name: evil,
    base: evil,
    head: evil,
    counts: {},
    facts: [],
    formatting: [evil],
  },
  rest: [{ kind: 'old-name', title: evil, items: [{ label: evil }], also: [] }],
  ...{ narratives: [], unread: [], problems: [], notCompared: evil },
  files: [{ path: evil, change: 'added', kind: 'code' }],
  strange: [{ path: evil.repeat(2000), why: evil }],
  checklist: [{ id: 'x', state: 'bad', title: evil, lines: [evil] }],
  pages: {
    changed: [{ path: evil, title: evil, kind: 'changed', texts: [], renumbered: [], pictures: [] }],
    everywhere: [{ kind: 'changed', zone: 'frame', words: [{ kind: 'added', text: evil }], pages: 21 }],
    ...{ looks: [], files: [], total: 1 },
  },
};
async function readLeft(
  leave: (path: string) => Promise<unknown>,
  workflows: string[] = [],
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'comment-'));
  try {
    await leave(join(folder, 'review.json'));
    return await readComment(folder, 'https://hub/run', workflows, createTexts('sv'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.each([
  ['too much', left],
  ['all that there is room for', { ...left, strange: [] }],
])('%s of a review is text in the comment, and the only link is to the preview', async (_, review) => {
  const body = await readLeft((path) => writeFile(path, JSON.stringify(review)));
  expect(body?.length).toBeLessThan(65_536);
  // Within backticks is code.
  const told = body?.slice(COMMENT_MARK.length).replace(/(?<!\\)`[^`\n]*`/g, '') ?? '';
  expect(told).not.toMatch(/<|@\w|#\d|gh\\?-\d|www\.|\w:\/\/e|^# R|(?<!\\)!\[|(?<!\\)\$/im);
  expect(told.match(/(?<!\\)\]\(/g)).toHaveLength(1);
  expect(told).toContain('[Hämta förhandsvisningen](https://hub/run)');
});

test('what follows of the texts, and what is alike on many pages, is in the comment too', async () => {
  const rest = [{ kind: 'old-name', title: 'Den gamla titeln', items: [{ label: 'Inledning' }], also: [] }];
  const words = [{ kind: 'added', text: 'Kontakt' }];
  const everywhere = [{ kind: 'changed', zone: 'frame', words, pages: 156 }];
  const review = { ...left, strange: [], rest, pages: { ...left.pages, changed: [], everywhere } };
  const body = await readLeft((path) => writeFile(path, JSON.stringify(review)));
  expect(body).toContain('\n- Den gamla titeln\n  - Inledning\n');
  expect(body).toContain('\n- På många sidor: **Kontakt** (156 sidor)\n');
});

test('what an earlier version of the program has left is read too, and what a later one has is not', async () => {
  const of = (version: number) =>
    readLeft((path) => writeFile(path, JSON.stringify({ ...left, strange: [], version })));
  expect(await of(1)).toBe(await of(REVIEW_VERSION));
  await expect(of(REVIEW_VERSION + 1)).rejects.toThrow('ingen granskning');
});

test('a review of nothing is no comment', async () => {
  const nothing = { ...left, files: [], checklist: [] };
  expect(await readLeft((path) => writeFile(path, JSON.stringify(nothing)))).toBeUndefined();
});

test('what is no review is refused, and nothing of it is told', async () => {
  const secret = join(tmpdir(), `secret-${process.pid}`);
  await writeFile(secret, JSON.stringify(left));
  for (const leave of [
    (path: string) => writeFile(path, 'hemligt {'),
    (path: string) => writeFile(path, JSON.stringify({ ...left, hemligt: 1 })),
    (path: string) => mkdir(path),
    (path: string) => symlink(secret, path),
    async () => {},
  ])
    await expect(readLeft(leave)).rejects.toThrow(
      /^Det som förhandsvisningen lämnade är ingen granskning\.$/,
    );
  await rm(secret);
});

test('the workflows that a change touches are those that GitHub lists, those that it moved away too', async () => {
  const files = [
    { filename: 'data/region.yaml' },
    { filename: '.github/workflows/eget.yml' },
    { filename: 'x.yml', previous_filename: '.github/workflows/test.yml' },
    { filename: '.github/REVIEW.md' },
  ];
  const { hub } = createHub({ 'GET /pulls/7/files': files });
  expect(await listWorkflows(hub, 7)).toEqual(['.github/workflows/eget.yml', '.github/workflows/test.yml']);
});

test('a change of so many files that GitHub does not list them all is taken for one that touches workflows', async () => {
  const { hub } = createHub({ 'GET /pulls/7/files': Array(100).fill({ filename: 'a' }) });
  expect(await listWorkflows(hub, 7)).toEqual(['3000+']);
});

test('a change of the workflows is said to be one, though its own review says that there is nothing', async () => {
  const nothing = { ...left, files: [], checklist: [] };
  const workflows = ['.github/workflows/a`b.yml'];
  for (const review of [nothing, left, { hemligt: 1 }]) {
    const body = await readLeft((path) => writeFile(path, JSON.stringify(review)), workflows);
    const [mark, warning] = body?.split('\n') ?? [];
    expect(mark).toBe(COMMENT_MARK);
    expect(warning).toMatch(/^\*\*Ändringen rör flöden .*påhittad.*\*\* `\.github\/workflows\/a b\.yml`$/);
  }
});
