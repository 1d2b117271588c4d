import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseTree } from '../narrative/parse-tree.ts';
import { openParseMemory } from './parse-memory.ts';
import { createPlaceAt } from './places.ts';
import { parseYaml } from './yaml.ts';

let known: Map<string, unknown>;
beforeEach(() => {
  known = new Map();
  openParseMemory({
    recall: (kind, text) => known.get(kind + text),
    keep: (kind, text, parsed) => void known.set(kind + text, structuredClone(parsed)),
  });
});
afterEach(() => openParseMemory(undefined));

const readYaml = (text: string) => parseYaml({ path: 'data/a.yaml', text });
const readTree = (text: string) => parseTree(text, createPlaceAt({ path: 'content/a.mdx', text }));

test('a text that is remembered is not parsed again', () => {
  known.set('yamlname: Norrby', { data: { name: 'Söderby' }, faults: [], traps: [] });
  known.set('markdownNorrby', { tree: 'Söderby', findings: [] });
  expect(readYaml('name: Norrby').data).toEqual({ name: 'Söderby' });
  expect(readTree('Norrby').tree).toBe('Söderby');
});

test('sound texts are remembered, each as what it was parsed as', () => {
  const [data, tree] = [readYaml('- a').data, readTree('- a').tree];
  expect([...known.keys()]).toEqual(['yaml- a', 'markdown- a']);
  expect(readYaml('- a').data).toEqual(data);
  expect(readTree('- a').tree).toEqual(tree);
});

test('a fault is found each time, at its place', () => {
  for (const text of ['a: [1', 'a: 1\na: 2', 'a: !x 1', 'a: &b 1', 'a: 10.680']) {
    const first = readYaml(text);
    expect(first.faults.length + first.traps.length, text).toBeGreaterThan(0);
    expect(readYaml(text)).toMatchObject({ faults: first.faults, traps: first.traps });
  }
  const { findings } = readTree('<a');
  expect(findings).not.toEqual([]);
  expect(readTree('<a').findings).toEqual(findings);
  expect(known.size).toBe(0);
});

test('the place of a value is found in a text that is remembered', () => {
  const [first, again] = [readYaml('a:\n  b: 1'), readYaml('a:\n  b: 1')];
  expect(again.locate(['a', 'b'])).toEqual(first.locate(['a', 'b']));
  expect(again.findScalar(['a', 'b'])).toMatchObject({ raw: '1' });
});
