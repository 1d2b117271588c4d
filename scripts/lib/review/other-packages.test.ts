import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { describeOtherPackages } from './other-packages.ts';

const texts = createTexts('sv');
const lock = (versions: Record<string, string>) =>
  JSON.stringify({
    packages: Object.fromEntries(
      Object.entries({ '': '1.0.0', ...versions }).map(([place, version]) => [place, { version }]),
    ),
  });

test('packages with another version are named with both, and those that only one has', () => {
  const there = lock({
    'node_modules/diff': '8.0.1',
    'node_modules/@a/b': '1.0.0',
    'node_modules/same': '1.0.0',
  });
  const here = lock({
    'node_modules/diff': '8.0.2',
    'node_modules/same': '1.0.0',
    'node_modules/x/node_modules/y': '2.0.0',
  });
  expect(describeOtherPackages(there, here, texts)).toBe(
    'Den kräver andra paket än de som finns här: @a/b 1.0.0 (saknas här), diff 8.0.1 (här 8.0.2), y (bara här).',
  );
});

test('of many the first are named and the others counted', () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`node_modules/p${index}`, '1.0.0']),
  );
  expect(describeOtherPackages(lock(many), lock({}), texts)).toContain('p5 1.0.0 (saknas här), och 3 till.');
});

test('lists that cannot be read, or that differ in something else, are not guessed at', () => {
  expect(describeOtherPackages('', '{', texts)).toBe('Den kräver andra paket än de som finns här.');
  expect(describeOtherPackages(lock({}), lock({}), texts)).toBe(
    'Den kräver andra paket än de som finns här.',
  );
});
