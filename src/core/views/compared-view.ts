import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { findFigure, knownFigure } from '../figures/known.ts';
import { type ComparedMeasure, type Comparison, compareCentre } from './compared-measures.ts';

/** Two centres of the same municipality that both have a value. */
export interface ComparedPair {
  higher: Figure;
  lower: Figure;
  over: Figure;
  minus: Figure;
}

/** What the page of a compared measure says of a group of centres. */
export interface ComparedView {
  compared: ComparedMeasure;
  reported: Figure;
  missing: Figure;
  count: Figure;
  /** Of the centres that have a value, highest first. */
  comparisons: Comparison[];
  pairs: ComparedPair[];
}

export function buildComparedView(edition: Edition, group: Group, compared: ComparedMeasure): ComparedView {
  const { lookup } = edition;
  const comparisons = group.centres
    .flatMap((centre) => compareCentre(edition, centre.id, compared) ?? [])
    .filter(({ figure }) => figure.value !== null)
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  const municipalityOf = new Map(group.centres.map(({ id, data }) => [id, data.municipality?.id]));
  // By municipality: of ten thousand centres each would else be held against all others.
  const neighbours = Map.groupBy(comparisons, ({ figure }) => municipalityOf.get(figure.subject.id));
  neighbours.delete(undefined);
  const pairs = comparisons.flatMap((comparison) => {
    const { figure: higher } = comparison;
    const home = neighbours.get(municipalityOf.get(higher.subject.id)) ?? [];
    return home.slice(home.indexOf(comparison) + 1).flatMap(({ figure: lower }): ComparedPair[] => {
      const address = `${higher.subject.id}.${compared.id}`;
      const over = findFigure(lookup, `${address}.over.${lower.subject.id}`);
      const minus = findFigure(lookup, `${address}.minus.${lower.subject.id}`);
      return over && minus ? [{ higher, lower, over, minus }] : [];
    });
  });
  return {
    compared,
    reported: knownFigure(lookup, `${group.id}.${compared.id}.reported`),
    missing: knownFigure(lookup, `${group.id}.${compared.id}.missing`),
    count: knownFigure(lookup, `${group.id}.count`),
    comparisons,
    pairs,
  };
}
