import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';

/** Of the figures that are named in what is said of some. */
export function ofNotes(
  figures: readonly (Figure | undefined)[],
  { base, head }: Record<'base' | 'head', Edition>,
  ofFigure: (before: Figure | undefined, after: Figure | undefined) => string[],
): string[] {
  return figures
    .flatMap((figure) => figure?.notes ?? [])
    .flatMap(({ prose }) => findComponents(prose.tree, 'Value'))
    .flatMap((node) => {
      const address = attributeOf(node, 'of') ?? '';
      return ofFigure(findFigure(base.lookup, address), findFigure(head.lookup, address));
    });
}
