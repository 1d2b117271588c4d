import type { Figure } from '../core/figures/figure.ts';

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

/** Where a figure is on its page. */
export interface FigurePlace {
  /** Of the popover that tells its source. */
  source: string;
  /** Of the figure itself, where the page shows it first: its permanent address on the page. */
  anchor?: string;
}

/** Notes a figure as shown. */
export function registerFigure(request: object, figure: Figure): FigurePlace {
  const slug = slugOf(figure);
  const figures = pageFigures(request);
  const source = `kalla-${slug}`;
  const isFirst = !figures.has(source);
  figures.set(source, figure);
  return { source, ...(isFirst ? { anchor: anchorOf(figure) } : {}) };
}

/** e.g. "uppgift-asen-listed-2030-04" */
export function anchorOf(figure: Figure): string {
  return `uppgift-${slugOf(figure)}`;
}

function slugOf({ address }: Figure): string {
  return address.replace(/[^a-z0-9]+/g, '-');
}
