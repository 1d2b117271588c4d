import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { describeNotes, nameNote } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import { chartId, findCentreFigure } from './build-charts.ts';
import type { FigureChart, Point, PointAxis, PointChart } from './chart.ts';
import { describeAxis } from './chart-words.ts';
import { roundMaximum } from './range-chart.ts';

/** With fewer points than this nobody should speak of a connection. */
const FEWEST_FOR_TREND = 10;

/** Size against another measure, for the centres that have both; undefined where no centre has. */
export function buildPointChart(
  model: Model,
  edition: Edition,
  group: Group,
  yId: string,
): FigureChart<PointChart> | undefined {
  const { texts, formats, figureText } = model;
  const xId = edition.plan.threshold.measure;
  const pairs = group.centres.flatMap((centre) => {
    const [x, y] = [xId, yId].map((id) => findCentreFigure(model, edition, centre, id));
    return x && y ? [{ centre, x, y }] : [];
  });
  const shown = pairs.filter(({ x, y }) => x.value !== null && y.value !== null);
  const gaps = pairs.filter((pair) => !shown.includes(pair));
  const [first] = shown;
  if (!first || shown.some(({ x, y }) => (x.value ?? 0) < 0 || (y.value ?? 0) < 0)) return undefined;
  const amount = (figure: Figure) => figureText.format(figure, 'unit');
  const words = { x: first.x.measure.label.toLowerCase(), y: first.y.measure.label.toLowerCase() };
  const sentences = [
    ...shown.map(({ x, y }) =>
      texts.t('chart.points.item', {
        name: x.subject.label,
        x: amount(x),
        measure: words.y,
        y: amount(y),
      }),
    ),
    ...(shown.length < FEWEST_FOR_TREND
      ? [
          texts.plural('chart.points.few', shown.length, {
            n: formats.capitalise(formats.words(shown.length)),
          }),
        ]
      : []),
    ...(first.x.period === first.y.period ? [] : [texts.t('chart.points.periods')]),
    ...(gaps.length > 0
      ? [
          texts.plural('chart.points.missing', gaps.length, {
            n: formats.number(gaps.length),
            names: formats.list(gaps.map(({ x }) => x.subject.label)),
          }),
        ]
      : []),
    ...shown.flatMap(({ x, y }) =>
      [x, y].flatMap((figure) => describeNotes(model, figure).map((note) => nameNote(x.subject.label, note))),
    ),
  ];
  return {
    kind: 'points',
    id: chartId(model, edition, [xId, yId, group.id]),
    title: texts.t('chart.points.title', {
      x: words.x,
      y: formats.capitalise(words.y),
      group: group.label,
    }),
    question: texts.t('chart.points.question', words),
    group: group.id,
    rowLabel: texts.t('table.centre'),
    description: sentences.join(' '),
    axis: '',
    points: shown.map(
      ({ centre, x, y }): Point => ({
        label: centre.data.short_name,
        x: x.value ?? 0,
        y: y.value ?? 0,
        text: texts.t('chart.points.text', { x: amount(x), y: amount(y) }),
      }),
    ),
    x: buildAxis(
      model,
      shown.map(({ x }) => x),
    ),
    y: buildAxis(
      model,
      shown.map(({ y }) => y),
    ),
    figures: [...shown, ...gaps].flatMap(({ x, y }) => [x, y]),
  };
}

function buildAxis(model: Model, figures: readonly Figure[]): PointAxis {
  const [first] = figures;
  if (!first) return { label: '', max: 1, maxLabel: '' };
  const isPercent = first.measure.unit.other === model.texts.t('unit.percent');
  const max = roundMaximum(Math.max(...figures.map(({ value }) => value ?? 0)), isPercent);
  return {
    label: describeAxis(model, first.measure, first.period),
    max,
    maxLabel: model.formats.number(max, Number.isInteger(max) ? 0 : 1),
  };
}
