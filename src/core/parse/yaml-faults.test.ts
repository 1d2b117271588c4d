import { expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';

const faultsOf = (text: string) =>
  parseYaml({ path: 'data/x.yaml', text }).faults.map(
    ({ rule, place }) => `${rule} ${place.line}:${place.column}`,
  );

test.each([
  ['side by side', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key 3:1']],
  ['in a list', '- a: 1\n  a: 2\n', ['yaml/duplicate-key 2:3']],
  ['within braces', 'x: { a: 1, b: { c: 1 }, a: 2 }\n', ['yaml/duplicate-key 1:25']],
  ['with and without quotation marks', "2025: 1\n'2025': 2\n", ['yaml/duplicate-key 2:1']],
  ['three times', 'a: 1\na: 2\na: 3\n', ['yaml/duplicate-key 2:1', 'yaml/duplicate-key 3:1']],
])('the same key %s is a fault', (_, text, faults) => expect(faultsOf(text)).toEqual(faults));

test('the same key in two blocks is sound', () => {
  expect(faultsOf('a: { b: 1 }\nc:\n  b: 2\nd:\n  - b: 3\n  - b: 4\n')).toEqual([]);
});
