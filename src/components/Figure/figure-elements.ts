import type { Element, ElementContent } from 'hast';
import type { Figure } from '../../core/figures/figure.ts';
import type { ValueForm } from '../../core/figures/value-form.ts';
import type { Model } from '../../core/model.ts';
import { registerFigure } from '../../site/page-figures.ts';

export interface FigureOptions {
  as?: ValueForm;
  /** The number of the figure's note, where the text numbers its notes. */
  number?: number | undefined;
}

/**
 * A figure as text with the small mark that opens its source: the browser's own popover, no script.
 * Missing is said in words, never shown as zero.
 */
export function figureElements(
  model: Model,
  request: object,
  figure: Figure,
  options: FigureOptions = {},
): Element {
  const { as = 'number', number } = options;
  const text: ElementContent = { type: 'text', value: model.figureText.format(figure, as) };
  const parameters = { measure: figure.measure.label, subject: figure.subject.label };
  const { source, anchor } = registerFigure(request, figure);
  const mark: ElementContent = {
    type: 'element',
    tagName: 'button',
    properties: {
      type: 'button',
      className: number === undefined ? ['mark'] : ['mark', 'numbered'],
      ...(anchor ? { id: anchor } : {}),
      popoverTarget: source,
      ariaLabel:
        number === undefined
          ? model.texts.t('figure.mark', parameters)
          : model.texts.t('figure.mark.numbered', { number, ...parameters }),
    },
    children: [{ type: 'text', value: String(number ?? 'i') }],
  };
  const className = figure.value === null ? ['figure', 'missing'] : ['figure'];
  return { type: 'element', tagName: 'span', properties: { className }, children: [text, mark] };
}
