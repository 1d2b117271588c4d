import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The literal value of an attribute; undefined when it is absent or not a literal string. */
export function attributeOf(node: Component, name: string): string | undefined {
  const attribute = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Visits every node in document order; `visit` returns false to leave out what is inside. */
export function walk(
  node: Nodes,
  visit: (node: Nodes, ancestors: Parents[]) => boolean | undefined,
  ancestors: Parents[] = [],
): void {
  if (visit(node, ancestors) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, visit, [...ancestors, node]);
}

/** The words between a component's tags, white space as one space. */
export function wordsOf(node: Component): string {
  let words = '';
  walk(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode') words += inner.value;
    return true;
  });
  return words.replace(/\s+/g, ' ').trim();
}

/** The components of a name, in document order. */
export function findComponents(root: Nodes, name: string): Component[] {
  const found: Component[] = [];
  walk(root, (node) => {
    if (isComponent(node) && node.name === name) found.push(node);
    return true;
  });
  return found;
}

/** The running text of a tree, to stand inside a line; a space where a new block began. */
export function inlineChildren(root: Root): PhrasingContent[] {
  const blocks = root.children.flatMap((node): PhrasingContent[][] => {
    if (node.type === 'paragraph') return [node.children];
    return isComponent(node) ? [[node as unknown as PhrasingContent]] : [];
  });
  return blocks.flatMap((block, index) => (index === 0 ? block : [{ type: 'text', value: ' ' }, ...block]));
}
