import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { findFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import type { Centre } from '../schema/centre.ts';
import { findComparedMeasures } from '../views/compared-measures.ts';
import { findCentreFigure } from './build-charts.ts';
import type { FigureChart } from './chart.ts';
import { describeAxis } from './chart-words.ts';
import { nameReference } from './describe-chart.ts';
import { type RangeChart, type RangeMark, roundMaximum } from './range-chart.ts';

/** More strokes than this would run together, and a page for each of many centres would draw all of them. */
const MOST_TICKS = 60;

/** Where a centre stands among its peers: by its size, and by each measure that the plan compares. */
export function buildStandingCharts(
  model: Model,
  edition: Edition,
  centre: Entity<Centre>,
): FigureChart<RangeChart>[] {
  const compared = findComparedMeasures(model, edition).map(({ id }) => id);
  const measures = [edition.plan.threshold.measure, ...compared];
  return measures.flatMap((measure) => buildStandingChart(model, edition, centre, measure) ?? []);
}

/** Where a centre stands by a measure among those of the same operator; none where it has no value, or no peer has. */
export function buildStandingChart(
  model: Model,
  edition: Edition,
  centre: Entity<Centre>,
  measureId: string,
): FigureChart<RangeChart> | undefined {
  const { texts, formats, figureText } = model;
  const group = knownGroup(edition.lookup, centre.data.operator === 'region' ? 'own-run' : 'other-run');
  const figure = findCentreFigure(model, edition, centre, measureId);
  const [lowest, highest] = ['min', 'max'].map((end) =>
    findFigure(edition.lookup, `${group.id}.${measureId}.${end}`),
  );
  const count = findFigure(edition.lookup, `${group.id}.${measureId}.reported`)?.value ?? 0;
  if (figure?.value == null || lowest?.value == null || highest?.value == null || count < 2) return undefined;
  const amount = (of: Figure) => figureText.format(of, 'unit');
  // The plan's limit is for the region's own centres.
  const line = group.base === 'own-run' ? findLine(edition, measureId) : undefined;
  const name = centre.data.short_name;
  const marks: RangeMark[] = [
    { tone: 'outcome', value: figure.value, label: `${name} ${amount(figure)}` },
    ...(line ? [markLine(model, line)] : []),
  ];
  const ends = [lowest.value, highest.value, ...marks.map(({ value }) => value)];
  const isPercent = figure.measure.unit.other === texts.t('unit.percent');
  const max = roundMaximum(Math.max(0, ...ends), isPercent);
  const min = Math.min(0, ...ends) < 0 ? -roundMaximum(-Math.min(...ends), isPercent) : 0;
  const scale = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const words = { measure: figure.measure.label, name, group: group.label };
  const sentences = [
    texts.t('chart.standing.describe', {
      name,
      value: amount(figure),
      n: formats.number(count),
      low: amount(lowest),
      high: amount(highest),
    }),
    ...(line ? [texts.t('chart.standing.mean', { mean: markLine(model, line).label })] : []),
    ...(count <= MOST_TICKS ? [texts.t('chart.standing.ticks')] : []),
  ];
  return {
    kind: 'range',
    id: `lage-${measureId.replaceAll('_', '-')}`,
    title: texts.t('chart.standing.title', words),
    question: texts.t('chart.standing.question', words),
    rowLabel: texts.t('figures.measure'),
    description: sentences.join(' '),
    axis: describeAxis(model, figure.measure, figure.period),
    min,
    max,
    minLabel: scale(min),
    maxLabel: scale(max),
    band: {
      from: lowest.value,
      to: highest.value,
      fromLabel: texts.t('indicator.range.lowest', { value: amount(lowest) }),
      toLabel: texts.t('indicator.range.highest', { value: amount(highest) }),
    },
    ...(count <= MOST_TICKS ? { ticks: listValues(model, edition, group, measureId) } : {}),
    marks,
    figures: [figure, lowest, highest],
    ...(line ? { reference: line } : {}),
  };
}

/** The plan's limit for the measure that it is of, the plan's reference for others. */
function findLine({ plan, lookup }: Edition, measure: string): Figure | undefined {
  const address = measure === plan.threshold.measure ? 'plan.threshold' : plan.measures[measure]?.reference;
  const found = address === undefined ? undefined : findFigure(lookup, address);
  return found?.value == null ? undefined : found;
}

function markLine(model: Model, line: Figure): RangeMark {
  const value = model.figureText.format(line, 'unit');
  const isLimit = line.subject.kind === 'plan';
  const label = isLimit
    ? model.texts.t('chart.standing.limit', { value })
    : model.texts.t('chart.reference', { subject: nameReference(model, line), value });
  return { tone: isLimit ? 'target' : 'national', value: line.value ?? 0, label };
}

function listValues(model: Model, edition: Edition, group: Group, measure: string): number[] {
  return group.centres.flatMap((peer) => findCentreFigure(model, edition, peer, measure)?.value ?? []);
}
