import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import type { Prose } from '../../narrative/parse.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';

type OfFigure = (before: Figure | undefined, after: Figure | undefined) => string[];

/** Of the figures that are named in what is said of some. */
export function ofNotes(
  figures: readonly (Figure | undefined)[],
  sides: Record<'base' | 'head', Edition>,
  ofFigure: OfFigure,
): string[] {
  const notes = figures.flatMap((figure) => figure?.notes ?? []);
  return ofProse(
    notes.map(({ prose }) => prose),
    sides,
    ofFigure,
  );
}

/** Of the figures that are named in texts. */
export function ofProse(
  texts: readonly Prose[],
  { base, head }: Record<'base' | 'head', Edition>,
  ofFigure: OfFigure,
): string[] {
  return texts
    .flatMap(({ tree }) => findComponents(tree, 'Value'))
    .flatMap((node) => {
      const address = attributeOf(node, 'of') ?? '';
      return ofFigure(findFigure(base.lookup, address), findFigure(head.lookup, address));
    });
}
