import { expect, test } from 'vitest';
import { buildModel } from '../../../src/core/model.ts';
import { makeWorkspace } from './make-workspace.ts';

const filesOf = (size: number) =>
  Object.entries(makeWorkspace(size))
    .map(([path, text]) => ({ path, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

test('a made-up region of any size passes the check', () => {
  for (const size of [10, 28, 61]) {
    const { model, problems } = buildModel(filesOf(size));
    expect(problems, `${size}`).toEqual([]);
    expect(model?.centres.length).toBe(size);
  }
});

test('the same size gives the same region', () => {
  expect(makeWorkspace(28)).toEqual(makeWorkspace(28));
});

test('every place has a name of its own, also among ten thousand', () => {
  const paths = Object.keys(makeWorkspace(10_000));
  expect(paths.filter((path) => path.startsWith('data/centres/')).length).toBe(10_000);
  expect(paths.filter((path) => path.startsWith('data/municipalities/')).length).toBe(2500);
});
