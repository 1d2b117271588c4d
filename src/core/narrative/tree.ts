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
export function walk(node: Nodes, visit: (node: Nodes, ancestors: Parents[]) => boolean | undefined, ancestors: Parents[] = []): void {
  if (visit(node, ancestors) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, visit, [...ancestors, node]);
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

/** A tree whose only block is one paragraph can stand inside a line of text. */
export function inlineChildren(root: Root): PhrasingContent[] {
  return root.children.flatMap((node, index) => {
    if (node.type !== 'paragraph') return isComponent(node) ? [node as unknown as PhrasingContent] : [];
    return index === 0 ? node.children : [{ type: 'text', value: ' ' } as const, ...node.children];
  });
}
