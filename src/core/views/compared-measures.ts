import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Measure } from '../schema/measure.ts';

/** A measure that the edition compares with a reference, e.g. cost per listed with the mean. */
export interface ComparedMeasure {
  id: string;
  measure: Measure;
  reference: Figure;
}

/** A centre's figure of such a measure, with its distance from the reference where both are known. */
export interface Comparison {
  compared: ComparedMeasure;
  figure: Figure;
  over?: Figure;
  minus?: Figure;
}

/** The measures that the edition compares, in its order. */
export function findComparedMeasures(model: Model, edition: Edition): ComparedMeasure[] {
  return Object.entries(edition.plan.measures).flatMap(([id, { reference }]) => {
    const measure = model.workspace.measures?.data[id];
    const figure = reference === undefined ? undefined : findFigure(edition.lookup, reference);
    return measure && figure ? [{ id, measure, reference: figure }] : [];
  });
}

export function compareCentre(
  edition: Edition,
  centre: string,
  compared: ComparedMeasure,
): Comparison | undefined {
  const address = `${centre}.${compared.id}`;
  const figure = findFigure(edition.lookup, address);
  if (!figure) return undefined;
  const find = (derivation: string) => {
    const found = findFigure(edition.lookup, `${address}.${derivation}`);
    return found && found.value !== null ? found : undefined;
  };
  const [over, minus] = [find('over_mean'), find('minus_mean')];
  return { compared, figure, ...(over ? { over } : {}), ...(minus ? { minus } : {}) };
}
