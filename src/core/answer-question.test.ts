import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelOf } from './__tests__/sketch.ts';
import { answerQuestion } from './answer-question.ts';

const region = (asen: number) =>
  modelOf({ centres: { asen: { listed: asen }, berg: { listed: 2500 }, dal: { listed: 3000 } } });
const [one, grown, swapped] = [region(900), region(901), region(2600)];
const { id } = one.edition;

/** Which of two models answer as the first one does. */
const compare = (...words: string[]) => {
  const answer = answerQuestion(one, words.join('\t'));
  expect(answer).toBeDefined();
  return [grown, swapped].map((model) => answerQuestion(model, words.join('\t')) === answer);
};

test('a file is answered by what it says', () => {
  expect(compare('data/centres/asen.yaml')).toEqual([false, false]);
  expect(compare('data/centres/berg.yaml')).toEqual([true, true]);
});

test('a figure is answered by what is seen of it, whatever it was computed from', () => {
  expect(compare('lookup', id, 'find', 'asen.listed')).toEqual([false, false]);
  expect(compare('lookup', id, 'find', 'asen.listed.rank')).toEqual([true, false]);
  expect(compare('lookup', id, 'find', 'own-run.listed.max')).toEqual([true, true]);
});

test('a group is answered by its order, and a centre’s place by those beside it', () => {
  expect(compare('group', id, 'own-run', 'label')).toEqual([true, true]);
  expect(compare('group', id, 'own-run', 'centres')).toEqual([true, false]);
  expect(compare('edition', id, 'neighboursOf', 'data/centres/dal.yaml')).toEqual([true, false]);
  expect(compare('model', 'centres')).toEqual([true, false]);
});

test('what is gone through the whole model for is answered by what it says', () => {
  for (const list of ['corrections', 'decisions', 'centres-chart'])
    expect(compare('list', list)).toEqual([true, true]);
});

test.each([
  ['open-data'],
  ['data/centres/nobody.yaml'],
  ['list', 'nothing'],
  ['edition', '1999-01', 'plan'],
  ['edition', id, 'nothing'],
  ['edition', id, 'summaryOf', 'data/centres/nobody.yaml'],
  ['model', 'region', 'name'],
])('%s %s %s cannot be answered', (...words) => {
  expect(answerQuestion(one, words.filter(Boolean).join('\t'))).toBeUndefined();
});

test('what cannot be compared is no answer', () => {
  expect(() => answerQuestion(one, `edition\t${id}\tlookup\tfind`)).not.toThrow();
  expect(() => answerQuestion(one, 'model\ttexts')).toThrow('cannot be compared');
});

describe('what pages are made of', async () => {
  const src = join(import.meta.dirname, '..');
  const files = new Map<string, string>();
  for (const folder of ['components', 'core', 'layouts', 'pages', 'site'])
    for (const name of await readdir(join(src, folder), { recursive: true }))
      if (/(?<!\.test)\.(?:ts|astro)$/.test(name) && !name.includes('__tests__'))
        files.set(`${folder}/${name.replaceAll(sep, '/')}`, await readFile(join(src, folder, name), 'utf8'));
  const matching = (pattern: RegExp) =>
    [...files].filter(([, text]) => pattern.test(text)).map(([path]) => path);

  test('which figures another was computed from is no part of an answer: no page reads it', () => {
    expect(matching(/computed\??\.from/).sort()).toEqual([
      'core/changes/follow/causes.ts',
      'core/open-data/figure-record.ts',
    ]);
  });

  test('what is worked out once for all pages is asked for: only these remember something by themselves', () => {
    expect(matching(/new WeakMap/).sort()).toEqual([
      'core/asked.ts',
      'core/once-for.ts',
      'site/open-data.ts',
      'site/page-figures.ts',
    ]);
  });
});
