import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { findFigure } from '../figures/known.ts';
import { isFault } from '../figures/lookup.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import type { Centre } from '../schema/centre.ts';
import { buildBarChart } from './bar-chart.ts';
import type { BarChart, FigureChart, Tone } from './chart.ts';

export type CentreChart = FigureChart<BarChart>;

/** List size of each centre in ascending order, with the plan's threshold as a line. */
export function buildListChart(model: Model, edition: Edition, group: Group): CentreChart {
  const { measure } = edition.plan.threshold;
  const threshold = findFigure(edition.lookup, 'plan.threshold');
  return buildChart(model, edition, group, { measure, reference: threshold, order: 'ascending' });
}

/**
 * Cost per listed patient in descending order, with the plan's reference as a line.
 * @param named the edition's own period is the same chart as none.
 */
export function buildReferenceChart(
  model: Model,
  edition: Edition,
  group: Group,
  measure: string,
  named?: string,
): CentreChart {
  const { reference: address, period: own } = edition.plan.measures[measure] ?? {};
  const period = named === own ? undefined : named;
  const at = period ?? own;
  const found = address === undefined ? undefined : findFigure(edition.lookup, atPeriod(address, period));
  // A line of another year would be compared with bars of this one.
  const reference = found && at !== undefined && found.period !== at ? undefined : found;
  return buildChart(model, edition, group, { measure, reference, period, order: 'descending' });
}

interface ChartChoice {
  measure: string;
  reference: Figure | undefined;
  /** Another than the edition's. */
  period?: string | undefined;
  order: 'ascending' | 'descending';
}

function buildChart(model: Model, edition: Edition, group: Group, choice: ChartChoice): CentreChart {
  const { texts, formats } = model;
  const { reference, order } = choice;
  const kind = order === 'ascending' ? 'list' : 'cost';
  const sign = order === 'ascending' ? 1 : -1;
  const figures = group.centres
    .flatMap((centre) => findCentreFigure(model, edition, centre, choice.measure, choice.period) ?? [])
    .sort(
      (a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)) || formats.compare(a.subject.label, b.subject.label),
    );
  const measure = model.workspace.measures?.data[choice.measure];
  const label = measure?.label ?? choice.measure;
  const shown = figures.find(({ value }) => value !== null);
  const period = choice.period ?? shown?.period ?? edition.plan.measures[choice.measure]?.period;
  const words = { measure: label, group: group.label, period: period ? formats.period(period) : '' };
  const line = reference ? model.figureText.format(reference, 'unit') : '';
  const chart = buildBarChart(model, {
    id: chartId(model, edition, [choice.measure, group.id, ...(choice.period ? [choice.period] : [])]),
    title: texts.t(`chart.${kind}.title`, words),
    question: texts.t(`chart.${kind}.question${line ? '' : '.bare'}`, { ...words, line }),
    rowLabel: texts.t('table.centre'),
    figures: [...figures.filter(({ value }) => value !== null), ...inGroupOrder(group, figures)],
    measure: { unit: { one: '', other: '' }, decimals: 0, ...measure, id: choice.measure, label },
    period,
    reference,
    form: order === 'ascending' ? 'number' : 'unit',
    toneOf: (figure) => toneOfCentre(edition, model.workspace.centres.get(figure.subject.id)),
  });
  return { ...chart, group: group.id };
}

/** A centre's figure of a measure; a period that the centre has no figure for is a gap of its own. */
export function findCentreFigure(
  model: Model,
  { lookup }: Edition,
  centre: Entity<Centre>,
  measureId: string,
  period?: string,
): Figure | undefined {
  const address = atPeriod(`${centre.id}.${measureId}`, period);
  const found = lookup.find(address);
  if (!isFault(found)) return found;
  const measure = model.workspace.measures?.data[measureId];
  if (found.fault !== 'address.unknown-period' || !measure || period === undefined) return undefined;
  const { label, unit, decimals } = measure;
  return {
    address,
    subject: { kind: 'centre', id: centre.id, label: centre.data.short_name },
    measure: { id: measureId, label, unit, decimals },
    period,
    value: null,
    missing: { kind: 'not-stated', why: model.texts.t('figure.missing.not-stated') },
    sources: [],
    notes: [],
  };
}

/** What is proposed is told apart first, then who runs the centre. */
export function toneOfCentre(edition: Edition, centre: Entity<Centre> | undefined): Tone {
  if (!centre) return 'own';
  if (['change', 'inquiry'].includes(edition.proposalFor(centre)?.kind ?? 'none')) return 'proposed';
  return centre.data.operator === 'region' ? 'own' : 'other';
}

/** Id of a chart, e.g. "diagram-listed-own-run"; charts of an older edition have its id too. */
export function chartId(model: Model, edition: Edition, words: readonly string[]): string {
  const own = edition.id === model.edition.id ? [] : [edition.id];
  return ['diagram', ...own, ...words].join('-').replace(/[^a-z0-9-]/g, '-');
}

function atPeriod(address: string, period: string | undefined): string {
  return period === undefined ? address : `${address.replace(/@.*$/, '')}@${period}`;
}

function inGroupOrder(group: Group, figures: readonly Figure[]): Figure[] {
  const gaps = new Map(
    figures.filter(({ value }) => value === null).map((figure) => [figure.subject.id, figure]),
  );
  return group.centres.flatMap(({ id }) => gaps.get(id) ?? []);
}
