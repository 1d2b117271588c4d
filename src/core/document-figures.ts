import type { Edition } from './edition.ts';
import type { Figure } from './figure.ts';
import { findFigurePage } from './figure-page.ts';
import { findFigure } from './known.ts';
import type { Model } from './model.ts';
import { listFigures } from './walk-figures.ts';

/** A figure that is taken from a document: where it stands there, and which page shows it. */
export interface DocumentFigure {
  figure: Figure;
  pages: number[];
  href?: string;
}

/** Every stated figure whose source is a document, by page, then as the files have them. */
export function listDocumentFigures(model: Model, edition: Edition, document: string): DocumentFigure[] {
  const stated = [...listFigures(model.workspace)]
    .filter(
      ({ figure }) => 'value' in figure && figure.source?.some((source) => source.document === document),
    )
    .map(({ owner, measure, period }) => `${owner.address}.${measure}@${period}`);
  return ['plan.threshold', ...stated]
    .flatMap((address) => findFigure(edition.lookup, address) ?? [])
    .flatMap((figure): DocumentFigure[] => {
      const pages = figure.sources.flatMap((source) => (source.document === document ? source.page : []));
      const href = findFigurePage(model, edition, figure);
      return pages.length === 0 ? [] : [{ figure, pages, ...(href ? { href } : {}) }];
    })
    .sort((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
}
