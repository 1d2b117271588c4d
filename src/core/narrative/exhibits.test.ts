import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { numberExhibits } from './exhibits.ts';
import { findComponents } from './tree.ts';

const parse = (text: string) => unified().use(remarkParse).use(remarkMdx).parse(text);

test('tables and diagrams are numbered apart, across texts and inside other components', () => {
  const first = parse('<CentreTable of="a" columns="x" />\n\n<ListChart of="a" />\n');
  const second = parse(
    '<Centre id="lund">\n\n<CentreTable of="b" columns="x" />\n\n</Centre>\n\n<CostChart of="b" />\n',
  );
  const numbers = numberExhibits([first, second]);
  const numbersOf = (name: string) =>
    [first, second].flatMap((tree) => findComponents(tree, name)).map((node) => numbers.get(node));
  expect(numbersOf('CentreTable')).toEqual([1, 2]);
  expect([...numbersOf('ListChart'), ...numbersOf('CostChart')]).toEqual([1, 2]);
  expect(numbersOf('Centre')).toEqual([undefined]);
});
