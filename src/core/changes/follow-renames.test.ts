import { expect, test } from 'vitest';
import { followRenames } from './follow-renames.ts';

const renames = new Map([
  ['narrative:documents/rapport/kvalitet', 'documents/rapport/kvaliteten'],
  ['indicator:2029/telefon', '2029/samtal'],
  ['centre:lit', 'nya-lit'],
]);

test.each([
  ['the chapter of an indicator', 'kvalitet', ['chapter'], 'kvaliteten'],
  [
    'the sections that a year of compensation shows',
    ['kvalitet'],
    ['compensation', 'sections'],
    ['kvaliteten'],
  ],
  [
    'the figures of an error',
    ['indicators.telefon.outcome'],
    ['errors', 'a', 'figures'],
    ['indicators.samtal.outcome'],
  ],
  ['what an error comes to', 'lit.listed', ['errors', 'a', 'computed'], 'nya-lit.listed'],
])('%s is called by its other id', (_, value, keys, expected) => {
  const used = new Set<string>();
  expect(followRenames(value, renames, used, keys)).toEqual(expected);
  expect(used.size).toBe(1);
});

test('what a document calls its own sections is its own to tell', () => {
  const used = new Set<string>();
  expect(followRenames(['kvalitet'], renames, used, ['sections'])).toEqual(['kvalitet']);
  expect(used.size).toBe(0);
});
