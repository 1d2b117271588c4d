import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownFigure } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Calculation, Compensation } from '../schema/compensation.ts';
import type { SourceReference } from '../schema/source.ts';

export interface CompensationRow {
  id: string;
  label: string;
  /** The centre of the same name, where the register has one. */
  href?: string;
  amount: Figure;
  /** Per cent of the total; absent without an amount. */
  share?: Figure;
  note?: Prose;
}

export interface CalculationView {
  id: string;
  kind: Calculation['kind'];
  label: string;
  conditions: Prose[];
  note?: Prose;
  outcome: Figure;
  /** Against the rule in force; absent for that rule itself. */
  difference?: Figure;
  sources: SourceReference[];
}

/** A year's compensation as its page and the document's narrative show it. */
export interface CompensationView {
  year: string;
  summary?: Prose;
  /** The highest amount first; those without an amount last. */
  rows: CompensationRow[];
  total: Figure;
  calculations: CalculationView[];
}

export function buildCompensationView(
  model: Model,
  { lookup }: Edition,
  entity: Entity<Compensation>,
): CompensationView {
  const { workspace, proseAt, formats } = model;
  const { id: year, data } = entity;
  const at = (words: string) => knownFigure(lookup, `compensation.${words}@${year}`);
  const paid = Object.entries(data.providers).map(([id, { name, centre }]): CompensationRow => {
    const note = proseAt(entity, 'providers', id, 'note');
    return {
      id,
      label: name,
      amount: at(`${id}.amount`),
      share: at(`${id}.amount.share`),
      ...(centre && workspace.centres.has(centre) ? { href: paths.centre(centre) } : {}),
      ...(note ? { note } : {}),
    };
  });
  const absent = (data.absent ?? []).map(({ centre }, index): CompensationRow => {
    const label = workspace.centres.get(centre)?.data.short_name ?? centre;
    const note = proseAt(entity, 'absent', index, 'text');
    return {
      id: centre,
      label,
      href: paths.centre(centre),
      amount: buildGap(model, centre, label, year, at('total')),
      ...(note ? { note } : {}),
    };
  });
  const current = Object.entries(data.calculations ?? {}).find(([, { kind }]) => kind === 'current')?.[0];
  const summary = proseAt(entity, 'summary');
  return {
    year,
    ...(summary ? { summary } : {}),
    rows: [
      ...paid.sort(
        (a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0) || formats.compare(a.label, b.label),
      ),
      ...absent,
    ],
    total: at('total'),
    calculations: Object.entries(data.calculations ?? {}).map(([id, calculation]): CalculationView => {
      const note = proseAt(entity, 'calculations', id, 'note');
      const minus = `compensation.${id}.outcome.minus.compensation.${current}@${year}`;
      const difference = id === current ? undefined : findFigure(lookup, minus);
      return {
        id,
        kind: calculation.kind,
        label: calculation.label,
        conditions: calculation.conditions.flatMap(
          (_, index) => proseAt(entity, 'calculations', id, 'conditions', index) ?? [],
        ),
        outcome: at(`${id}.outcome`),
        sources: calculation.source,
        ...(note ? { note } : {}),
        ...(difference ? { difference } : {}),
      };
    }),
  };
}

/** A centre that the source does not mention: no amount, which is not zero. */
function buildGap({ texts }: Model, id: string, label: string, period: string, { measure }: Figure): Figure {
  return {
    address: `compensation.${id}.amount@${period}`,
    subject: { kind: 'centre', id, label },
    measure,
    period,
    value: null,
    missing: { kind: 'not-stated', why: texts.t('figure.missing.not-stated') },
    sources: [],
    notes: [],
  };
}

/** The compensation that is proposed for a centre, with its year. */
export function findCompensation(
  model: Model,
  edition: Edition,
  centre: string,
): { year: string; row: CompensationRow }[] {
  return [...model.workspace.compensation.values()].flatMap((entity) => {
    const provider = Object.entries(entity.data.providers).find(([, { centre: id }]) => id === centre)?.[0];
    const isAbsent = entity.data.absent?.some(({ centre: id }) => id === centre);
    if (!provider && !isAbsent) return [];
    const row = buildCompensationView(model, edition, entity).rows.find(
      ({ id }) => id === (provider ?? centre),
    );
    return row ? [{ year: entity.id, row }] : [];
  });
}
