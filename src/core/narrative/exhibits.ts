import type { Nodes } from 'mdast';
import { isComponent, walk } from './tree.ts';
import { CHARTS } from './vocabulary.ts';

/** Number of each table and each diagram, both from 1, in the order of the texts. */
export type ExhibitNumbers = ReadonlyMap<Nodes, number>;

const KINDS: Readonly<Record<string, 'table' | 'chart'>> = {
  CentreTable: 'table',
  ...Object.fromEntries(CHARTS.map((name) => [name, 'chart'])),
};

/** Numbers the tables and diagrams of several texts as one: "Tabell 4" is the same wherever it is mentioned. */
export function numberExhibits(trees: readonly Nodes[]): ExhibitNumbers {
  const numbers = new Map<Nodes, number>();
  const last = { table: 0, chart: 0 };
  for (const tree of trees) {
    walk(tree, (node) => {
      const kind = isComponent(node) ? KINDS[node.name ?? ''] : undefined;
      if (kind) numbers.set(node, ++last[kind]);
      return true;
    });
  }
  return numbers;
}
