import type { Figure } from '../core/figure.ts';

const figuresOfPage = new WeakMap<object, Map<string, Figure>>();

/** The figures that a page has shown so far, by the id of their popover. The request is the page's identity. */
export function pageFigures(request: object): Map<string, Figure> {
  let figures = figuresOfPage.get(request);
  if (!figures) {
    figures = new Map();
    figuresOfPage.set(request, figures);
  }
  return figures;
}

/** Notes a figure as shown and gives the id of the popover that tells its source. */
export function registerFigure(request: object, figure: Figure): string {
  const id = `kalla-${figure.address.replace(/[^a-z0-9]+/g, '-')}`;
  pageFigures(request).set(id, figure);
  return id;
}
