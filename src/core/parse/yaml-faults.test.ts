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

test.each([
  ['a brace', 'a:\n  b: { c: [1], d: 2\nx:\n  y: 1\n', ['yaml/syntax 2:6']],
  ['a bracket within braces', 'a: { b: [1, 2 }\nc: 1\n', ['yaml/syntax 1:9']],
  ['an item of a list', '- { a: 1, b: 2\n- { a: 3 }\n', ['yaml/syntax 1:3']],
  ['the last line', 'a: { b: 1\n', ['yaml/syntax 1:4']],
])('%s that is not closed is told where it opens', (_, text, faults) =>
  expect(faultsOf(text)).toEqual(faults),
);

test.each([
  ['after a colon', 'a: 1\nb:\u00a0c\nd: 2\n', ['yaml/syntax 2:3']],
  ['as an indent', 'a:\n\u00a0\u00a0b: 1\n  c: 2\n', ['yaml/syntax 2:1']],
])('a hard space %s is told where it stands', (_, text, faults) => expect(faultsOf(text)).toEqual(faults));

test('a hard space in a text is sound', () => expect(faultsOf('a: 1\u00a0036\n')).toEqual([]));

test('a tab is told, and not what follows from it', () => {
  expect(faultsOf('a:\n\t\tb: 1\n  c: 2\nd:\n  e: 1\n')).toEqual(['yaml/tab 2:1']);
  expect(faultsOf('a:\n\tb: 1\nc: 1\nc: 2\n')).toEqual(['yaml/tab 2:1', 'yaml/duplicate-key 4:1']);
});

test.each([
  ['after a text', 'a: 1\nb: Obs: på sikt\n', 2, "'Obs: på sikt'"],
  ['after a text with an apostrophe', "a: 1\nb: Obs: på Lars' sikt # sagt\n", 2, "'Obs: på Lars'' sikt'"],
  ['within braces', 'a: { why: Fel: två tal., b: 2 }\n', 1, "'Fel: två tal.'"],
  ['without its space', 'a: 1\noperator:region\nc: 2\n', 2, 'operator: region'],
  ['without its space, on the last line', 'a: 1\noperator:region\n', 2, 'operator: region'],
])('a colon %s is told with the line as it should be', (_, text, line, fix) => {
  const told = parseYaml({ path: 'data/x.yaml', text }).faults.map((fault) => [fault.place.line, fault.fix]);
  expect(told).toEqual([[line, fix]]);
});

test('a line that is farther in than the one above it is no text with a colon', () => {
  const { faults } = parseYaml({ path: 'data/x.yaml', text: 'a: x\n   y: z\n' });
  expect(faults.map(({ fix }) => fix)).toEqual([undefined]);
});
