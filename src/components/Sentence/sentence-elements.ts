import type { ElementContent } from 'hast';
import type { Figure } from '../../core/figures/figure.ts';
import type { ValueForm } from '../../core/figures/value-form.ts';
import type { Model } from '../../core/model.ts';
import { href } from '../../site/href.ts';
import { figureElements } from '../Figure/figure-elements.ts';

/** What fills a place in a sentence: plain text, a figure with its mark, or a link. */
export type SentencePart = string | { figure: Figure; as?: ValueForm } | { text: string; href: string };

/** A sentence of the interface with its `{places}` filled, e.g. "{name} har {listed}." */
export function sentenceElements(
  model: Model,
  request: object,
  template: string,
  parts: Readonly<Record<string, SentencePart>>,
): ElementContent[] {
  return template.split(/(\{\w+\})/).flatMap((piece): ElementContent[] => {
    const part = /^\{\w+\}$/.test(piece) ? parts[piece.slice(1, -1)] : piece;
    if (part === undefined) throw new Error(`Nothing fills ${piece} in "${template}"`);
    if (typeof part === 'string') return part === '' ? [] : [{ type: 'text', value: part }];
    if ('figure' in part)
      return [figureElements(model, request, part.figure, part.as ? { as: part.as } : {})];
    const children: ElementContent[] = [{ type: 'text', value: part.text }];
    return [{ type: 'element', tagName: 'a', properties: { href: href(part.href) }, children }];
  });
}
