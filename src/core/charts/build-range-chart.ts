import type { Model } from '../model.ts';
import { describeChange } from '../views/indicator-change.ts';
import type { IndicatorView } from '../views/indicator-view.ts';
import type { FigureChart } from './chart.ts';
import { describeDirection } from './chart-words.ts';
import { type RangeChart, type RangeMark, type RangeTone, roundMaximum } from './range-chart.ts';

/** The chart of an indicator; none where there is only one value to show. */
export function buildRangeChart(model: Model, view: IndicatorView): FigureChart<RangeChart> | undefined {
  const { texts, formats, figureText, region } = model;
  const { entity, outcome = view.region, previous, national, target, median, lowest, highest } = view;
  const named: [RangeTone, typeof outcome, string][] = [
    ['outcome', outcome, region.area],
    ['target', target?.figure, target ? texts.t(`indicator.target.${target.operator}`) : ''],
    ['national', national, texts.t('indicator.national')],
    ['median', median, texts.t('indicator.range.median')],
    ['previous', previous, previous?.period ? `${formats.period(previous.period)}:` : ''],
  ];
  const marks = named.flatMap(([tone, figure, name]): RangeMark[] =>
    figure?.value == null
      ? []
      : [{ tone, value: figure.value, label: `${name} ${figureText.format(figure, 'unit')}` }],
  );
  const band =
    lowest?.value == null || highest?.value == null
      ? undefined
      : {
          ...{ from: lowest.value, to: highest.value },
          fromLabel: texts.t('indicator.range.lowest', { value: figureText.format(lowest, 'unit') }),
          toLabel: texts.t('indicator.range.highest', { value: figureText.format(highest, 'unit') }),
        };
  const compared = [national, target?.figure, band?.from].filter((value) => value !== undefined);
  const measure = (outcome ?? highest)?.measure;
  if (compared.length === 0 || !measure) return undefined;
  const values = [0, ...marks.map(({ value }) => value), band?.from ?? 0, band?.to ?? 0];
  const isPercent = measure.unit.other === texts.t('unit.percent');
  const least = Math.min(...values);
  const max = roundMaximum(Math.max(...values), isPercent);
  const min = least < 0 ? -roundMaximum(-least, isPercent) : 0;
  const scale = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const unit = measure.unit.other === '' ? '' : `\u00a0${measure.unit.other}`;
  return {
    kind: 'range',
    id: rangeChartId(view.year, entity.id),
    title: texts.t('indicator.range.title', { title: entity.data.title, year: view.year }),
    question: texts.t('chart.range.question'),
    rowLabel: texts.t('figures.measure'),
    description: describe(model, view),
    axis: describeDirection(model, entity.data.better),
    min,
    max,
    minLabel: scale(min),
    maxLabel: `${scale(max)}${unit}`,
    ...(band ? { band } : {}),
    marks,
    figures: [outcome, previous, national, target?.figure, lowest, median, highest].filter(
      (figure) => figure !== undefined,
    ),
  };
}

function describe(model: Model, view: IndicatorView): string {
  const { texts, figureText, formats, region } = model;
  const { outcome = view.region, previous, change, national, target, median, lowest, highest } = view;
  const { t } = texts;
  const amount = (figure: NonNullable<typeof outcome>) => figureText.format(figure, 'unit');
  const sentences: string[] = [];
  if (outcome)
    sentences.push(
      t('indicator.describe.outcome', { area: formats.capitalise(region.area), value: amount(outcome) }),
    );
  if (previous && change && !change.isStated) {
    const parameters = {
      period: previous.period ?? '',
      value: amount(previous),
      change: describeChange(model, change),
    };
    sentences.push(t('indicator.describe.previous', parameters));
  }
  if (national) sentences.push(t('indicator.describe.national', { value: amount(national) }));
  if (target) {
    const value = `${t(`indicator.target.${target.operator}.short`)} ${amount(target.figure)}`;
    const met = target.isMet === undefined ? '' : target.isMet ? '.met' : '.not-met';
    sentences.push(t(`indicator.describe.target${met}`, { value }));
  }
  if (lowest && highest)
    sentences.push(t('indicator.describe.range', { low: amount(lowest), high: amount(highest) }));
  if (median) sentences.push(t('indicator.describe.median', { value: amount(median) }));
  return sentences.join(' ');
}

/** "spann-2024-telefon" */
export function rangeChartId(year: string, indicator: string): string {
  return `spann-${year}-${indicator}`;
}
