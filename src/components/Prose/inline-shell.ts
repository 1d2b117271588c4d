import type { ElementContent } from 'hast';
import { describeDecision } from '../../core/describe-decision.ts';
import type { Edition } from '../../core/edition.ts';
import type { Figure } from '../../core/figure.ts';
import { isFault } from '../../core/lookup.ts';
import type { Model } from '../../core/model.ts';
import type { InlineShell } from '../../core/narrative/hast.ts';
import { formOf } from '../../core/narrative/text.ts';
import { paths } from '../../core/paths.ts';
import { href } from '../../site/href.ts';
import { figureElements } from '../Figure/figure-elements.ts';

export interface InlineContext {
  model: Model;
  edition: Edition;
  /** The page that is being rendered. */
  request: object;
  /** The number of a figure's note; absent where the text does not number its notes. */
  numberOf?: ((figure: Figure) => number | undefined) | undefined;
}

/** Writes the components that stand in a line of text. */
export function createInlineShell({ model, edition, request, numberOf }: InlineContext): InlineShell {
  return {
    href,
    components: {
      Value({ of = '', as }) {
        const figure = edition.lookup.find(of);
        if (isFault(figure)) throw new Error(`No figure at "${of}"`);
        return [figureElements(model, request, figure, { as: formOf(as), number: numberOf?.(figure) })];
      },
      Decision({ id = '' }) {
        const decision = model.workspace.decisions.get(id);
        if (!decision) throw new Error(`No decision "${id}"`);
        const text: ElementContent = { type: 'text', value: describeDecision(model, decision.data) };
        return [
          { type: 'element', tagName: 'a', properties: { href: href(paths.decision(id)) }, children: [text] },
        ];
      },
      Quoted: (_, children) => [{ type: 'element', tagName: 'q', properties: {}, children }],
      Plain: (_, children) => children,
    },
  };
}
