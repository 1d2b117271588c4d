import type { Nodes } from 'mdast';
import type { FigureText } from '../figures/figure-text.ts';
import { isFault, type Lookup } from '../figures/lookup.ts';
import { VALUE_FORMS, type ValueForm } from '../figures/value-form.ts';
import type { Prose } from './parse.ts';
import { attributeOf, type Component, isComponent } from './tree.ts';

/** Nodes that hold blocks, not running text. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'mdxJsxFlowElement',
]);

/**
 * What a reader reads of a text, without marks and notes; blocks are parted by line breaks.
 * @param sayDecision the words of a decision by its id.
 * @param mark a sign after what a component says, for who must know where that is.
 */
export function formatProse(
  prose: Prose,
  lookup: Lookup,
  figureText: FigureText,
  sayDecision: (id: string) => string,
  mark: (node: Component) => string = () => '',
): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'yaml') return '';
    // A line break inside a paragraph of the file is a space to the reader.
    if ('value' in node && typeof node.value === 'string') return node.value.replace(/\n/g, ' ');
    if (node.type === 'break') return '\n';
    if (isComponent(node) && node.name === 'Value') {
      const found = lookup.find(attributeOf(node, 'of') ?? '');
      return isFault(found) ? '' : figureText.format(found, formOf(attributeOf(node, 'as'))) + mark(node);
    }
    if (isComponent(node) && node.name === 'Decision')
      return sayDecision(attributeOf(node, 'id') ?? '') + mark(node);
    if (!('children' in node)) return '';
    const texts = node.children.map(textOf).filter((text) => text !== '');
    return texts.join(CONTAINERS.has(node.type) ? '\n' : '');
  };
  return textOf(prose.tree)
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .trim();
}

/** A value form by its name; "number" when it is absent or unknown. */
export function formOf(name: string | undefined): ValueForm {
  return VALUE_FORMS.find((form) => form === name) ?? 'number';
}
