import { listFigures } from '../figures/walk-figures.ts';
import type { Build } from '../model.ts';
import { type Coverage, emptyCoverage } from '../narrative/check.ts';
import type { FigureInput } from '../schema/figure.ts';
import { listErrors } from '../views/document-view.ts';

export interface Summary {
  numerals: Coverage & { total: number };
  /** Figures that are typed as missing, and values that an edition's measures have for some centres only. */
  missing: number;
  files: Record<string, Coverage>;
  /** Editions that readers do not see, with the day that each comes; a draft has none. */
  unpublished: { edition: string; from?: string }[];
}

/** What a check proved, in numbers. */
export function summarise({ coverage, model, workspace }: Build): Summary {
  const sum = emptyCoverage();
  for (const part of coverage.values()) {
    for (const kind of Object.keys(sum) as (keyof Coverage)[]) sum[kind] += part[kind];
  }
  const total = Object.values(sum).reduce((a, b) => a + b, 0);
  const shown = new Set(model?.editions.map(({ id }) => id));
  const unpublished = [...workspace.plans.values()]
    .filter(({ id }) => model && !shown.has(id))
    .map(({ data: { edition, publication } }) => {
      const from = typeof publication === 'object' ? publication.from : undefined;
      return { edition, ...(from ? { from } : {}) };
    });
  const files = Object.fromEntries(coverage);
  return { numerals: { ...sum, total }, missing: countMissing(model), files, unpublished };
}

/** How many gaps a reader meets as missing. */
function countMissing(model: Build['model']): number {
  return model ? [...countGaps(model).values()].reduce((a, b) => a + b, 0) : 0;
}

/**
 * Gaps that a reader meets as missing: each that is typed, by its address, and of a measure that some centre has those
 * of the same operator that have none, by measure and operator: "listed region".
 */
export function countGaps({ workspace, edition, centres }: NonNullable<Build['model']>): Map<string, number> {
  const typed = listFigures(workspace).flatMap(({ owner, measure, period, figure }) =>
    'missing' in figure ? [[`${owner.address}.${measure}@${period}`, 1] as const] : [],
  );
  const untyped = Object.entries(edition.plan.measures).flatMap(([measure, { period }]) =>
    (['region', 'other'] as const).map((operator) => {
      const peers = centres.filter(({ data }) => data.operator === operator);
      const has = peers.filter(({ data }) => data.figures[measure]?.[period] !== undefined).length;
      return [`${measure} ${operator}`, has === 0 ? 0 : peers.length - has] as const;
    }),
  );
  return new Map([...typed, ...untyped]);
}

/** The figures of the data, in numbers. */
export interface FigureSummary {
  values: number;
  /** Stated by more than one document. */
  seconded: number;
  /** Concluded and not stated. */
  inferred: number;
  corrected: number;
  /** Errors in the sources that are shown to the reader. */
  errors: number;
}

type Stated = Extract<FigureInput, { value: unknown }>;

/** Which values are counted as what. */
export const COUNTED: Readonly<Record<Exclude<keyof FigureSummary, 'errors'>, (figure: Stated) => boolean>> =
  {
    values: () => true,
    seconded: ({ source = [] }) => new Set(source.map(({ document }) => document)).size > 1,
    inferred: ({ inferred }) => inferred !== undefined,
    corrected: ({ corrected }) => corrected !== undefined,
  };

export function summariseFigures({ workspace, documents }: NonNullable<Build['model']>): FigureSummary {
  const values = listFigures(workspace).flatMap(({ figure }) => ('value' in figure ? [figure] : []));
  return {
    values: values.filter(COUNTED.values).length,
    seconded: values.filter(COUNTED.seconded).length,
    inferred: values.filter(COUNTED.inferred).length,
    corrected: values.filter(COUNTED.corrected).length,
    errors: documents.reduce((sum, document) => sum + listErrors(document).length, 0),
  };
}
