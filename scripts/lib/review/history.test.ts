import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { createRepository, type Repository } from './__tests__/made-up-repository.ts';
import { makeReview } from './make-review.ts';
import { renderComment } from './render-comment.ts';
import { describeReview, type Review, reviewSchema } from './schema.ts';
import { readVersions } from './versions.ts';

// A made-up region in a repository of its own; every commit makes one kind of change.
const centre = 'data/centres/script.yaml';
const section = 'content/plans/2030-05/inledning.mdx';
const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const history: [title: string, path: string, edit: (text: string) => string][] = [
  ['a list size', centre, replace('value: 999,', 'value: 4001,')],
  ['only white space', centre, replace('value: 4001,', 'value:  4001,')],
  ['a comment', centre, (text) => `# En kommentar.\n${text}`],
  ['a sentence', section, replace('Tecken som betyder', 'Många tecken som betyder')],
  ['line breaks in a text', section, replace('annanstans: ', 'annanstans:\n')],
  [
    'how a number is written',
    section,
    replace('of="region.own_centres" as="words"', 'of="region.own_centres"'),
  ],
  ['the title of a text', section, replace('title: Inledning', 'title: Inledningen')],
  ['a paragraph moved', section, movePlan],
  ['a link', 'README.md', () => 'Om arkivet.\n'],
];

function movePlan(text: string): string {
  const chart = '<ListChart of="own-run" />\n\n';
  return text.replace(chart, '').replace('### Andra', `${chart}### Andra`);
}

let root: string;
const commits: string[] = [];
let git: Repository['git'];
const commit = (title: string) => {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', title);
  commits.push(git('rev-parse', 'HEAD'));
};
beforeAll(async () => {
  ({ root, git } = await createRepository());
  commit('a region');
  for (const [title, path, edit] of history) {
    const before = await readFile(join(root, path), 'utf8').catch(() => '');
    if (edit(before) === before) throw new Error(`Nothing to change for "${title}"`);
    await writeFile(join(root, path), edit(before));
    commit(title);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const texts = createTexts('sv');
async function reviewOf(base: string, head?: string): Promise<Review> {
  const versions = await readVersions(root, base, head, { REPORT_DATE: '2030-06-01' });
  return makeReview({ ...versions, notCompared: '-', siteChecks: [] });
}
/** The review of one commit of the history, by its title. */
function reviewTitled(title: string): Promise<Review> {
  const at = history.findIndex(([name]) => name === title);
  return reviewOf(commits[at] ?? '', commits[at + 1]);
}
const wordsOf = ({ narratives }: Review) =>
  narratives.flatMap(({ passages }) => passages.flatMap(({ words }) => words));

test('the same two versions give the same bytes, which fit the schema, for every commit', async () => {
  const validate = new Ajv2020({ strict: false }).compile(describeReview());
  for (const [index, base] of commits.slice(0, -1).entries()) {
    const [once, again] = [
      await reviewOf(base, commits[index + 1]),
      await reviewOf(base, commits[index + 1]),
    ];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(renderComment(again, texts)).toBe(renderComment(once, texts));
    const written = JSON.parse(JSON.stringify(once));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(reviewSchema.parse(written)).toEqual(written);
  }
});

test('a version compared with itself has no difference, for every commit', async () => {
  for (const same of commits) {
    const { facts, rest, narratives, formatting, files, unread, problems } = await reviewOf(same, same);
    expect({ facts, rest, narratives, formatting, files, unread, problems }).toEqual({
      ...{ facts: [], rest: [], narratives: [], formatting: [], files: [], unread: [], problems: [] },
    });
  }
});

test('the working tree is compared as a commit is', async () => {
  const [committed, working] = [
    await reviewOf(commits[0] ?? '', commits.at(-1)),
    await reviewOf(commits[0] ?? ''),
  ];
  expect({ ...working, head: committed.head }).toEqual(committed);
});

test('a revert tells the inverse', async () => {
  const [first = '', second = ''] = commits;
  const [there, back] = [await reviewOf(first, second), await reviewOf(second, first)];
  expect(there.facts.length).toBe(1);
  expect(back.facts.map(({ before, after }) => [after?.raw, before?.raw])).toEqual(
    there.facts.map(({ before, after }) => [before?.raw, after?.raw]),
  );
  const [old, now] = [
    await reviewOf(commits[3] ?? '', commits[4]),
    await reviewOf(commits[4] ?? '', commits[3]),
  ];
  const sides = (review: Review) =>
    ['added', 'removed'].map((kind) =>
      wordsOf(review)
        .filter((word) => word.kind === kind)
        .map(({ text }) => text),
    );
  expect(sides(now)).toEqual(sides(old).reverse());
});

test('white space and comments are told in one line and change no fact', async () => {
  for (const title of ['only white space', 'a comment']) {
    const { facts, narratives, formatting } = await reviewTitled(title);
    expect({ facts, narratives, formatting }).toEqual({ facts: [], narratives: [], formatting: [centre] });
  }
});

test('new words are told alone', async () => {
  const words = wordsOf(await reviewTitled('a sentence')).filter(({ kind }) => kind !== 'same');
  expect(words).toEqual([
    { kind: 'removed', text: 'Tecken' },
    { kind: 'added', text: 'Många tecken' },
  ]);
});

test('line breaks in a text are formatting and nothing else', async () => {
  const { facts, narratives } = await reviewTitled('line breaks in a text');
  expect(facts).toEqual([]);
  expect(narratives.map(({ kind, passages }) => [kind, passages.map((passage) => passage.kind)])).toEqual([
    ['formatting', ['formatting']],
  ]);
});

test('an attribute is told by its name', async () => {
  const { narratives } = await reviewTitled('how a number is written');
  expect(narratives[0]?.passages[0]?.details).toEqual([{ of: 'Value', name: 'as', before: 'words' }]);
});

test('the comment tells attributes and the fields of the front matter too', async () => {
  const attribute = renderComment(await reviewTitled('how a number is written'), texts);
  expect(attribute).toContain('hur det skrivs \\(as\\): words → –');
  const title = renderComment(await reviewTitled('the title of a text'), texts);
  expect(title).toContain('rubrik \\(title\\): Inledning → Inledningen');
});

test('the comment tells the rows of a table that follow from a fact', async () => {
  expect(renderComment(await reviewTitled('a list size'), texts)).toMatch(/ {4}- .*Listade: 999.*→ 4.001/);
});

test('the comment tells what there is to see on each page', async () => {
  const review = await reviewTitled('a list size');
  const page = { path: '/a/', title: 'A', texts: [], renumbered: [], pictures: [] };
  const changed = [
    { ...page, kind: 'changed' as const, pictures: ['Ett', 'Ett'], renumbered: [{ ranges: [] }] },
    { ...page, kind: 'changed' as const },
    { ...page, kind: 'removed' as const },
  ];
  const pages = { changed, everywhere: [], looks: [], files: [], total: 3 };
  const told = renderComment({ ...review, pages }, texts).match(/(?<=- A `\/a\/` \().*(?=\))/g);
  expect(told).toEqual([
    '1 ställe i texten, 1 bild',
    'bara det som ändras på många sidor',
    'Sidan försvinner',
  ]);
});

test('front matter is told field by field', async () => {
  const { narratives } = await reviewTitled('the title of a text');
  expect(narratives[0]?.head).toEqual([
    { of: 'head', name: 'title', before: 'Inledning', after: 'Inledningen' },
  ]);
});

test('what was moved is moved, and not new and gone', async () => {
  const { narratives } = await reviewTitled('a paragraph moved');
  expect(narratives[0]?.passages.map(({ kind, block }) => [kind, block])).toEqual([['moved', 'ListChart']]);
});

test('a new edition made from another is told by what differs in its texts', async () => {
  const base = commits.at(-1) ?? '';
  const [from, to] = ['content/plans/2030-05', 'content/plans/2031-05'];
  await cp(join(root, from), join(root, to), { recursive: true });
  const plan = await readFile(join(root, 'data/plans/2030-05.yaml'), 'utf8');
  const later = plan.replace('edition: maj 2030', 'edition: maj 2031').replace('2030-05-06', '2031-05-06');
  await writeFile(join(root, 'data/plans/2031-05.yaml'), later);
  const text = await readFile(join(root, to, 'inledning.mdx'), 'utf8');
  await writeFile(join(root, to, 'inledning.mdx'), text.replace('Många tecken', 'Alla tecken'));
  const review = await reviewOf(base);
  await rm(join(root, to), { recursive: true });
  await rm(join(root, 'data/plans/2031-05.yaml'));
  expect(new Set(review.narratives.map(({ kind }) => kind))).toEqual(new Set(['copied']));
  expect(review.narratives.flatMap(({ passages }) => passages.map(({ kind }) => kind))).toEqual(['changed']);
  expect(wordsOf(review).filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Många' },
    { kind: 'added', text: 'Alla' },
  ]);
});

test('another file of the repository is named and changes nothing', async () => {
  const { facts, narratives, files } = await reviewTitled('a link');
  expect({ facts, narratives }).toEqual({ facts: [], narratives: [] });
  expect(files).toEqual([{ path: 'README.md', change: 'added', kind: 'other' }]);
});
