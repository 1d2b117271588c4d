import type { Edition } from '../edition.ts';
import { withDecimalsOf } from '../figures/decimals.ts';
import { type Difference, describeDifference } from '../figures/difference.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure } from '../figures/known.ts';
import { listFigures } from '../figures/walk-figures.ts';
import type { Model } from '../model.ts';
import { answerOnce } from '../once-for.ts';
import { paths } from '../paths.ts';
import { findFigurePage } from '../views/figure-page.ts';

/** A published figure that has been corrected. */
export interface Correction {
  /** Its place on the page of changes: "rattelse-norrby-listed-2026-02". */
  id: string;
  /** "Norrby: listade, februari 2026" */
  title: string;
  date: string;
  why: string;
  figure: Figure;
  /** The value before, as the reader read it: "1 063 listade". */
  before: string;
  difference?: Difference;
  /** The page of the figure's subject. */
  page: string;
  /** The editions that show the figure, newest first. */
  editions: Edition[];
}

/** All corrections, the newest first; gone through once for all pages. */
export const listCorrections = answerOnce('corrections', (model: Model): readonly Correction[] => {
  const corrections = listFigures(model.workspace).flatMap(({ owner, measure, period, figure: input }) => {
    if (!('value' in input) || !input.corrected) return [];
    const address = `${owner.address}.${measure}`;
    const knowing = model.editions.filter(({ lookup }) => findFigure(lookup, `${address}@${period}`));
    const figure = knowing[0] && findFigure(knowing[0].lookup, `${address}@${period}`);
    if (!knowing[0] || !figure) return [];
    const showing = knowing.filter(({ lookup }) => findFigure(lookup, address)?.period === period);
    return [describeCorrection(model, knowing[0], figure, input.corrected, showing)];
  });
  return corrections.sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
});

function describeCorrection(
  model: Model,
  edition: Edition,
  figure: Figure,
  { from, date, why }: NonNullable<Figure['corrected']>,
  editions: Edition[],
): Correction {
  const { figureText, formats, texts } = model;
  const { subject, measure, period } = figure;
  const { unit } = measure;
  const difference = describeDifference(model, { value: from, unit }, { value: figure.value, unit });
  const parameters = { subject: subject.label, measure: measure.label, period: formats.period(period ?? '') };
  return {
    id: `rattelse-${figure.address.replace(/[^a-z0-9]+/g, '-')}`,
    title: texts.t('history.correction.figure', parameters),
    date,
    why,
    figure,
    before: figureText.format({ ...figure, measure: withDecimalsOf(measure, from), value: from }, 'unit'),
    ...(difference ? { difference } : {}),
    page: findFigurePage(model, edition, figure) ?? paths.home,
    editions,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
