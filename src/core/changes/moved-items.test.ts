import { expect, test } from 'vitest';
import { findMoved } from './moved-items.ts';

const moved = (before: string, after: string) => findMoved([...before], [...after]).map((at) => after[at]);

test('one that moved up is the one that moved', () => {
  expect(moved('abcdef', 'abfcde')).toEqual(['f']);
});

test('one that moved down is the one that moved', () => {
  expect(moved('abcdef', 'acdebf')).toEqual(['b']);
});

test('the same order has nothing that moved', () => {
  expect(moved('abc', 'abc')).toEqual([]);
  expect(moved('', '')).toEqual([]);
});

test('members that are alike are told apart by their places', () => {
  expect(moved('aab', 'aba')).toEqual(['a']);
});
