import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure } from '../figures/known.ts';
import { listFigures } from '../figures/walk-figures.ts';
import type { Model } from '../model.ts';
import { onceFor } from '../once-for.ts';
import { findFigurePage } from './figure-page.ts';

/** A figure that is taken from a document: where it stands there, and which page shows it. */
export interface DocumentFigure {
  figure: Figure;
  pages: number[];
  href?: string;
}

/** Every stated figure whose source is a document, by page, then as the files have them. */
export function listDocumentFigures(model: Model, edition: Edition, document: string): DocumentFigure[] {
  return ['plan.threshold', ...(listStated(model).get(document) ?? [])]
    .flatMap((address) => findFigure(edition.lookup, address) ?? [])
    .flatMap((figure): DocumentFigure[] => {
      const pages = figure.sources.flatMap((source) => (source.document === document ? source.page : []));
      const href = findFigurePage(model, edition, figure);
      return pages.length === 0 ? [] : [{ figure, pages, ...(href ? { href } : {}) }];
    })
    .sort((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
}

/** Addresses of the stated figures by each of their documents, gone through once for all documents' pages. */
const listStated = onceFor((model: Model) => {
  const stated = new Map<string, Set<string>>();
  for (const { owner, measure, period, figure } of listFigures(model.workspace)) {
    if (!('value' in figure)) continue;
    for (const { document } of figure.source ?? []) {
      const addresses = stated.get(document) ?? new Set();
      stated.set(document, addresses.add(`${owner.address}.${measure}@${period}`));
    }
  }
  return stated;
});
