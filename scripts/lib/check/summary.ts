import type { Build } from '../../../src/core/model.ts';
import { type Coverage, emptyCoverage } from '../../../src/core/narrative/check.ts';
import { listFigures } from '../../../src/core/walk-figures.ts';
import type { Texts } from '../../../src/i18n/texts.ts';

export interface Summary {
  numerals: Coverage & { total: number };
  /** Figures that are typed as missing, and values that an edition's measures have for some centres only. */
  missing: number;
  files: Record<string, Coverage>;
}

/** What a check proved, in numbers. */
export function summarise({ coverage, model }: Build): Summary {
  const sum = emptyCoverage();
  for (const part of coverage.values()) {
    for (const kind of Object.keys(sum) as (keyof Coverage)[]) sum[kind] += part[kind];
  }
  const total = Object.values(sum).reduce((a, b) => a + b, 0);
  return { numerals: { ...sum, total }, missing: countMissing(model), files: Object.fromEntries(coverage) };
}

/** Gaps of a measure that some centre of the same operator has: those are what a reader meets as missing. */
function countMissing(model: Build['model']): number {
  if (!model) return 0;
  const typed = [...listFigures(model.workspace)].filter(({ figure }) => 'missing' in figure).length;
  const measures = Object.entries(model.edition.plan.measures);
  const gaps = measures.flatMap(([measure, { period }]) =>
    (['region', 'other'] as const).map((operator) => {
      const peers = model.centres.filter(({ data }) => data.operator === operator);
      const has = peers.filter(({ data }) => data.figures[measure]?.[period] !== undefined).length;
      return has === 0 ? 0 : peers.length - has;
    }),
  );
  return gaps.reduce((a, b) => a + b, typed);
}

/** The lines that end a check or a build. */
export function describeSummary(summary: Summary, texts: Texts, verbose = false): string[] {
  const { t, plural } = texts;
  const files = Object.entries(summary.files).filter(([, part]) =>
    Object.values(part).some((count) => count > 0),
  );
  return [
    t('check.numerals', { ...summary.numerals }),
    ...(verbose ? files.map(([file, part]) => `  ${t('check.numerals.file', { file, ...part })}`) : []),
    plural('check.missing', summary.missing),
  ];
}
