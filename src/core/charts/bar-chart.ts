import type { Figure, FigureMeasure } from '../figures/figure.ts';
import type { Model } from '../model.ts';
import type { BarChart, FigureChart, ReferenceLine, Tone } from './chart.ts';
import { describeAxis } from './chart-words.ts';
import { describeBars, nameReference } from './describe-chart.ts';

/** What a chart of bars is made of; all words and marks follow from it. */
export interface BarChartContent {
  id: string;
  title: string;
  question: string;
  rowLabel: string;
  /** One measure, one period. Those without a value come last, whatever the order. */
  figures: readonly Figure[];
  measure: FigureMeasure;
  period: string | null | undefined;
  reference?: Figure | undefined;
  /** How the values stand at the bars. */
  form: 'number' | 'unit';
  toneOf(figure: Figure): Tone;
  /** Further sentences of the description. */
  remarks?: readonly string[];
}

/** The bars in the order given. */
export function buildBarChart(model: Model, content: BarChartContent): FigureChart<BarChart> {
  const { texts, figureText } = model;
  const { id, title, question, rowLabel, form, reference, remarks = [] } = content;
  const shown = content.figures.filter(({ value }) => value !== null);
  const gaps = content.figures.filter(({ value }) => value === null);
  const figures = [...shown, ...gaps];
  const bars = shown.map((figure) => ({
    address: figure.address,
    label: figure.subject.label,
    value: figure.value ?? 0,
    text: figureText.format(figure, form),
    tone: content.toneOf(figure),
  }));
  const tones = (['own', 'other', 'proposed'] as const).filter((tone) =>
    bars.some((bar) => bar.tone === tone),
  );
  return {
    kind: 'bars',
    id,
    title,
    question,
    rowLabel,
    description: [describeBars(model, figures, reference), ...remarks].filter(Boolean).join(' '),
    axis: describeAxis(model, content.measure, content.period),
    bars,
    referenceLines: reference ? describeLine(model, reference) : [],
    missing: gaps.map((figure) => ({
      address: figure.address,
      label: figure.subject.label,
      text: describeGap(model, figure),
    })),
    missingCount: texts.plural('chart.missing.count', gaps.length, { n: model.formats.number(gaps.length) }),
    empty: texts.t('figure.missing'),
    legend: tones.length > 1 ? tones.map((tone) => ({ tone, label: texts.t(`chart.legend.${tone}`) })) : [],
    figures,
    ...(reference ? { reference } : {}),
  };
}

function describeLine(model: Model, reference: Figure): ReferenceLine[] {
  const { texts, figureText } = model;
  if (reference.value === null) return [];
  const value = figureText.format(reference, 'unit');
  const label =
    reference.subject.kind === 'plan'
      ? value
      : texts.t('chart.reference', { subject: nameReference(model, reference), value });
  return [{ value: reference.value, label }];
}

/** Short enough for a bar's place; the table says more. */
function describeGap({ texts, figureText }: Model, figure: Figure): string {
  return figure.missing?.kind === 'not-stated' ? texts.t('figure.missing') : figureText.format(figure);
}
