import { expect, test } from 'vitest';
import { formatRow } from './format-rows.ts';

const limit = { size: 28, phase: 'limit', wall: 2, cpu: 2, peak: 100_000_000, pages: 70 };

test('a build says how many times the lower limit it takes, and what its steps take of it', () => {
  const steps = [{ title: 'Bygger sidorna', wall: 3 }];
  const row = { size: 28, phase: 'cold', wall: 6, cpu: 5.5, peak: 400_000_000, pages: 120, steps };
  const [line = '', step] = formatRow(row, [limit, row]).split('\n');
  expect(line.trim().split(/ +/)).toEqual(['28', 'cold', '6.00', '5.5', '400', '20', '3.0']);
  expect(step?.trim()).toBe('50 %  Bygger sidorna');
});

test('what builds no pages is not compared with the limit', () => {
  const row = { size: 28, phase: 'check', wall: 1 };
  expect(formatRow(row, [limit, row]).trim().split(/ +/)).toEqual(['28', 'check', '1.00']);
});
