import type { ElementContent } from 'hast';
import type { Model } from '../../core/model.ts';
import { paths } from '../../core/paths.ts';
import { href } from '../../site/href.ts';

/** The id of the popover that explains a term. */
export function termPopover(id: string): string {
  return `ord-${id}`;
}

/** A word as a link to the glossary, with the mark that explains it on the spot. */
export function termElements(model: Model, id: string, children: ElementContent[]): ElementContent[] {
  const label = model.workspace.terms?.data[id]?.label;
  if (label === undefined) throw new Error(`No term "${id}"`);
  const word: ElementContent[] = children.length > 0 ? children : [{ type: 'text', value: label }];
  return [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['term'] },
      children: [
        { type: 'element', tagName: 'a', properties: { href: href(paths.term(id)) }, children: word },
        {
          type: 'element',
          tagName: 'button',
          properties: {
            type: 'button',
            className: ['mark'],
            popoverTarget: termPopover(id),
            ariaLabel: model.texts.t('term.mark', { term: label }),
          },
          children: [{ type: 'text', value: '?' }],
        },
      ],
    },
  ];
}

const TERM =
  /<span class="term"><a [^>]*>(.*?)<\/a><button [^>]*popovertarget="ord-([a-z0-9-]+)"[^>]*>\?<\/button><\/span>/g;

/**
 * Explains each term once a page, where it is used first; after that the word is plain text. The page is read as
 * it is written, since its parts are rendered in no certain order.
 */
export function explainOnce(html: string): { html: string; terms: string[] } {
  const explained = new Set<string>();
  const once = html.replace(TERM, (whole, word: string, id: string) => {
    if (explained.has(id)) return word;
    explained.add(id);
    return whole;
  });
  return { html: once, terms: [...explained] };
}
