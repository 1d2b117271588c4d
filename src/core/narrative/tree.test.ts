import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { attributeOf, findComponents, inlineChildren, isComponent, walk } from './tree.ts';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkMdx).parse(text);

describe('walking', () => {
  test('visits every node in the order of the text', () => {
    const seen: string[] = [];
    walk(parse('Ett *två*.\n\n- tre'), (node) => {
      if (node.type === 'text') seen.push(node.value);
      return true;
    });
    expect(seen).toEqual(['Ett ', 'två', '.', 'tre']);
  });

  test('leaves out what is inside when told to', () => {
    const seen: string[] = [];
    walk(parse('Ett *två*.'), (node) => {
      seen.push(node.type);
      return node.type !== 'emphasis';
    });
    expect(seen).toEqual(['root', 'paragraph', 'text', 'emphasis', 'text']);
  });

  test('knows what surrounds a node', () => {
    let around: string[] = [];
    walk(parse('> *ord*'), (node, ancestors) => {
      if (node.type === 'text') around = ancestors.map((ancestor) => ancestor.type);
      return true;
    });
    expect(around).toEqual(['root', 'blockquote', 'paragraph', 'emphasis']);
  });
});

describe('components', () => {
  const tree = parse(
    'Ett <Value of="a.b" /> och\n\n<Centre id="alby">\n\n<Value of="c.d" as={1} />\n\n</Centre>',
  );

  test('are found by name in the order of the text, inside others too', () => {
    expect(findComponents(tree, 'Value').map((node) => attributeOf(node, 'of'))).toEqual(['a.b', 'c.d']);
  });

  test('are told from other nodes', () => {
    expect(tree.children.map(isComponent)).toEqual([false, true]);
  });

  test('have no attribute that is absent or not a plain text', () => {
    const [, second] = findComponents(tree, 'Value');
    expect(second && [attributeOf(second, 'as'), attributeOf(second, 'id')]).toEqual([undefined, undefined]);
  });
});

describe('running text', () => {
  const types = (text: string) =>
    inlineChildren(parse(text)).map((node) => (node.type === 'text' ? node.value : node.type));

  test('is what a paragraph holds', () => expect(types('Ett *två*.')).toEqual(['Ett ', 'emphasis', '.']));
  test('has a space where a paragraph began', () =>
    expect(types('Ett.\n\nTvå.')).toEqual(['Ett.', ' ', 'Två.']));
  test('may be a component alone', () => expect(types('<Value of="a" />')).toEqual(['mdxJsxFlowElement']));
  test('has a space beside a component of its own line', () => {
    expect(types('Ett.\n\n<Value of="a" />\n\nTvå.')).toEqual([
      'Ett.',
      ' ',
      'mdxJsxFlowElement',
      ' ',
      'Två.',
    ]);
  });
  test('may be nothing', () => expect(types('')).toEqual([]));
});
