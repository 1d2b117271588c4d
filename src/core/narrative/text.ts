import type { Nodes } from 'mdast';
import { VALUE_FORMS, type ValueForm } from '../figure.ts';
import type { FigureText } from '../figure-text.ts';
import { isFault, type Lookup } from '../lookup.ts';
import type { Prose } from './parse.ts';
import { attributeOf, isComponent } from './tree.ts';

/** What a reader reads of a text, without marks and notes; blocks are parted by line breaks. */
export function formatProse(prose: Prose, lookup: Lookup, figureText: FigureText): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'yaml') return '';
    if ('value' in node && typeof node.value === 'string') return node.value;
    if (node.type === 'break') return '\n';
    if (isComponent(node) && node.name === 'Value') {
      const found = lookup.find(attributeOf(node, 'of') ?? '');
      return isFault(found) ? '' : figureText.format(found, formOf(attributeOf(node, 'as')));
    }
    if (!('children' in node)) return '';
    const isContainer = node.type === 'root' || node.type === 'list' || node.type === 'listItem' || node.type === 'mdxJsxFlowElement';
    return node.children.map(textOf).filter((text) => text !== '').join(isContainer ? '\n' : '');
  };
  return textOf(prose.tree).replace(/[^\S\n\u00a0]+/g, ' ').trim();
}

/** A value form by its name; "number" when it is absent or unknown. */
export function formOf(name: string | undefined): ValueForm {
  return VALUE_FORMS.find((form) => form === name) ?? 'number';
}
