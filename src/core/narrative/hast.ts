import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { type Handler, toHast } from 'mdast-util-to-hast';
import type { Prose } from './parse.ts';
import { type Component, inlineChildren } from './tree.ts';

type ComponentElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;
export type Attributes = Readonly<Record<string, string>>;

/** How the shell writes what stands in a line of text. */
export interface InlineShell {
  /** Component name → elements. */
  components: Readonly<
    Record<string, (attributes: Attributes, children: ElementContent[]) => ElementContent[]>
  >;
  href(url: string): string;
}

/** A component stays as it is until the shell writes it. Passing it through would copy it with all that it tells of its place. */
const keepComponent: Handler = (state, node) => ({ ...node, children: state.all(node) });
const handlers = { mdxJsxFlowElement: keepComponent, mdxJsxTextElement: keepComponent };

/** One block of a text as elements, its inline components written out. */
export function buildBlock(node: Nodes, shell: InlineShell): RootContent[] {
  const element = toHast(node, { handlers });
  return element.type === 'root' || element.type === 'doctype' ? [] : writeOut([element], shell);
}

/** A text for the inside of a line: without paragraphs of its own. */
export function buildInline(prose: Prose, shell: InlineShell): RootContent[] {
  // Only a paragraph's children get no line breaks between them.
  const [paragraph] = buildBlock({ type: 'paragraph', children: inlineChildren(prose.tree) }, shell);
  return paragraph?.type === 'element' ? paragraph.children : [];
}

export function renderHtml(nodes: readonly RootContent[]): string {
  return toHtml({ type: 'root', children: [...nodes] });
}

function isComponentElement(node: RootContent): node is ComponentElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function attributesOf(node: ComponentElement | Component): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes[attribute.name] = attribute.value;
    }
  }
  return attributes;
}

/** Between long words with a slash between them, which may part there: "distriktssköterska/sjuksköterska". */
const JOINT = /(?<=\p{L}{7}\/)(?=\p{L}{7})/u;

function writeOut<T extends RootContent>(nodes: readonly T[], shell: InlineShell): T[] {
  return nodes.flatMap((node): T[] => {
    if (isComponentElement(node)) {
      const children = writeOut(node.children as ElementContent[], shell);
      const write = shell.components[node.name ?? ''];
      if (!write) return [{ ...node, children } as T];
      const elements = write(attributesOf(node), children);
      if (node.type === 'mdxJsxTextElement') return elements as T[];
      return [{ type: 'element', tagName: 'p', properties: {}, children: elements } as RootContent as T];
    }
    if (node.type === 'text') {
      return node.value.split(JOINT).flatMap((value, index) => {
        const joint = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
        return (index === 0 ? [{ type: 'text', value }] : [joint, { type: 'text', value }]) as unknown as T[];
      });
    }
    if (node.type !== 'element') return [node];
    const link = typeof node.properties.href === 'string' ? { href: shell.href(node.properties.href) } : {};
    return [
      { ...node, properties: { ...node.properties, ...link }, children: writeOut(node.children, shell) },
    ];
  });
}
