import type { RootContent } from 'mdast';
import type { Prose } from './parse.ts';
import { isComponent } from './tree.ts';

/** A text without some of its blocks, and without the headings that then stand over nothing. */
export function leaveOut(prose: Prose, names: readonly string[]): Prose {
  const kept = prose.tree.children.filter((node) => !isComponent(node) || !names.includes(node.name ?? ''));
  const children = kept.filter((node, index) => !isBare(node, kept.slice(index + 1)));
  return { ...prose, tree: { ...prose.tree, children } };
}

/** A heading with nothing under it. */
function isBare(node: RootContent, after: readonly RootContent[]): boolean {
  if (node.type !== 'heading') return false;
  const [next] = after;
  return next === undefined || (next.type === 'heading' && next.depth <= node.depth);
}
