import type { ElementContent } from 'hast';
import type { Edition } from '../../core/edition.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { isFault } from '../../core/figures/lookup.ts';
import type { Model } from '../../core/model.ts';
import type { InlineShell } from '../../core/narrative/hast.ts';
import { formOf } from '../../core/narrative/text.ts';
import { paths } from '../../core/paths.ts';
import { describeDecision } from '../../core/views/describe-decision.ts';
import { href } from '../../site/href.ts';
import { figureElements } from '../Figure/figure-elements.ts';
import { termElements } from '../Term/term-elements.ts';

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
        return [link(paths.decision(id), describeDecision(model, decision.data))];
      },
      Term: ({ id = '' }, children) => termElements(model, id, children),
      Quoted({ from = '', page }, children) {
        const title = model.workspace.documents.get(from)?.data.short_title ?? from;
        const source =
          page === undefined ? title : model.texts.t('source.page', { document: title, pages: page });
        const quote: ElementContent = { type: 'element', tagName: 'q', properties: {}, children };
        return [quote, text(' ('), link(paths.document(from), source), text(')')];
      },
      Plain: (_, children) => children,
    },
  };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function link(path: string, label: string): ElementContent {
  return { type: 'element', tagName: 'a', properties: { href: href(path) }, children: [text(label)] };
}
