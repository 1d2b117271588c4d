import type { z } from 'zod';
import type { Figure } from '../figures/figure.ts';
import { describeNotes } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import type { SourceReference } from '../schema/source.ts';
import { LIST_SEPARATOR } from './columns.ts';
import type { figureRow } from './figure-row.ts';
import type { figureJson } from './figure-schema.ts';

export type FigureRecord = z.output<typeof figureJson>;

/** Computed values have more digits than they can mean. */
const DECIMALS = 6;

/** A figure as JSON has it: the record that all formats are written from. */
export function buildFigureRecord(model: Model, figure: Figure): FigureRecord {
  const { address, subject, measure, period, value, qualifier, missing, computed, inferred, corrected } =
    figure;
  return {
    address,
    kind: subject.kind,
    id: subject.id,
    name: subject.label,
    measure: measure.id,
    measure_label: measure.label,
    period,
    value: value === null ? null : Number(value.toFixed(DECIMALS)),
    unit: measure.unit.other || null,
    decimals: measure.decimals,
    qualifier: qualifier ?? null,
    status:
      missing?.kind ??
      (value === null ? 'not-stated' : inferred ? 'inferred' : computed ? 'computed' : 'stated'),
    explanation: missing?.why ?? inferred ?? computed?.text ?? null,
    notes: describeNotes(model, figure),
    sources: figure.sources.map(({ document, page }) => ({ document, pages: page })),
    computed_from: computed?.from.map((input) => input.address) ?? [],
    corrected: corrected ? { from: corrected.from, on: corrected.date, why: corrected.why } : null,
  };
}

/** The same as one row of a table. */
export function flattenFigure(record: FigureRecord): z.output<typeof figureRow> {
  const { notes, sources, computed_from, corrected, ...rest } = record;
  return {
    ...rest,
    note: notes.join(' ') || null,
    ...flattenSources(sources.map(({ document, pages }) => ({ document, page: pages }))),
    corrected_from: corrected?.from ?? null,
    corrected_on: corrected?.on ?? null,
    corrected_why: corrected?.why ?? null,
  };
}

/** Document and page as two lists of the same length: a document is repeated for each of its pages. */
export function flattenSources(sources: readonly SourceReference[]): {
  document: string | null;
  page: string | null;
} {
  const pairs = sources.flatMap(({ document, page }) => page.map((number) => ({ document, number })));
  return {
    document: pairs.map(({ document }) => document).join(LIST_SEPARATOR) || null,
    page: pairs.map(({ number }) => number).join(LIST_SEPARATOR) || null,
  };
}
