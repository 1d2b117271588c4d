import { expect, test } from 'vitest';
import { alignLists } from './align-lists.ts';

const weeks = { label: 'Veckor', against: 'previous-year', amount: 'weeks', meaning: 'färre veckor' };
const tests = { label: 'Prover', against: 'previous-year', percent: 'tests', meaning: 'lägre kostnad' };

test('an item of a list is the one that it has most in common with, wherever both stand', () => {
  const nows = [
    { ...tests, label: 'Kostnad för prover' },
    { ...weeks, meaning: 'färre veckor än förut' },
  ];
  const found = alignLists([weeks, tests], nows);
  expect(found.pairs).toEqual([
    { base: 1, head: 0 },
    { base: 0, head: 1 },
  ]);
  expect(found.isReordered).toBe(true);
});

test('a date that is another, and told of in about the same words, is the same date', () => {
  const old = { date: '2030-10', text: 'Utredningen om jouren redovisas för nämnden, om uppdraget ges.' };
  const first = { date: '2030-06', text: 'Utredningens första del redovisas.' };
  const now = { date: '2030-12', text: 'Utredningen om jouren redovisas för nämnden.' };
  expect(alignLists([old], [first, now])).toMatchObject({
    pairs: [{ base: 0, head: 1 }],
    removed: [],
    added: [0],
  });
});

test('as many that have nothing in common stand for each other in their order', () => {
  const found = alignLists([{ text: 'Ett' }, { text: 'Två' }], [{ text: 'Tre' }, { text: 'Fyra' }]);
  expect(found).toMatchObject({ removed: [], added: [] });
  expect(found.pairs).toEqual([
    { base: 0, head: 0 },
    { base: 1, head: 1 },
  ]);
});

test('what is gone at one place and what has come at another have nothing in common', () => {
  const [first, last] = [{ text: 'Först.' }, { text: 'Sist.' }];
  const found = alignLists(
    [{ page: 6, text: 'Ett.' }, first, last],
    [first, { page: 1, text: 'Två.' }, last],
  );
  expect(found).toMatchObject({ removed: [0], added: [1], isReordered: false });
});
