import type { Figure } from '../figures/figure.ts';
import { describeFigure } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import type { SiteChart, Tone } from './chart.ts';

/** What a reader of a chart steps through: a bar, a mark or a point, with all that is known of it in words. */
export interface ChartItem {
  name: string;
  /** Null where the value is missing. */
  value: number | null;
  /** Of a point: where it is along the other axis. */
  x?: number;
  /** The value as the reader sees it: "1 036 listade". */
  text: string;
  /** Without the unit, where there is little room: "1 036". */
  short: string;
  /** The measure with value and period, the caveats, the source. */
  lines: string[];
  tone: Tone;
  /** Something to compare with and not one of the compared. */
  isReference: boolean;
}

/** The items of a chart in its order, the line that it compares with last. */
export function buildChartItems(model: Model, chart: SiteChart): ChartItem[] {
  if (chart.kind === 'points') return buildPointItems(model, chart.figures);
  const tones = new Map(chart.kind === 'bars' ? chart.bars.map(({ address, tone }) => [address, tone]) : []);
  const items = chart.figures.map((figure): ChartItem => {
    const name = chart.kind === 'range' ? nameMark(model, figure) : figure.subject.label;
    return buildItem(model, figure, name, tones.get(figure.address) ?? 'own', false);
  });
  const { reference } = chart;
  return reference ? [...items, buildItem(model, reference, nameLine(model, reference), 'own', true)] : items;
}

function buildItem(model: Model, figure: Figure, name: string, tone: Tone, isReference: boolean): ChartItem {
  return {
    name,
    value: figure.value,
    text: model.figureText.format(figure, 'unit'),
    short: model.figureText.format(figure),
    lines: describeLines(model, [figure]),
    tone,
    isReference,
  };
}

/** A point is two figures of one subject; where one is missing there is no point. */
function buildPointItems(model: Model, figures: readonly Figure[]): ChartItem[] {
  const items: ChartItem[] = [];
  for (let index = 0; index + 1 < figures.length; index += 2) {
    const [x, y] = [figures[index], figures[index + 1]];
    if (!x || !y) continue;
    const isWhole = x.value !== null && y.value !== null;
    const text = [x, y].map((figure) => model.figureText.format(figure, 'unit'));
    items.push({
      name: x.subject.label,
      value: isWhole ? y.value : null,
      ...(isWhole && x.value !== null ? { x: x.value } : {}),
      text: model.texts.t('chart.points.text', { x: text[0] ?? '', y: text[1] ?? '' }),
      short: text[1] ?? '',
      lines: describeLines(model, [x, y]),
      tone: 'own',
      isReference: false,
    });
  }
  return items;
}

/** "Listade: 1 036 listade, februari 2026", each caveat once, and the source. */
function describeLines(model: Model, figures: readonly Figure[]): string[] {
  const { texts, formats } = model;
  const told = figures.map((figure) => describeFigure(model, figure));
  const values = figures.map((figure, index) => {
    const { value = '', period = '' } = told[index] ?? {};
    const amount = texts.t('chart.item.value', { measure: formats.capitalise(figure.measure.label), value });
    return period === '' ? amount : texts.t('period.at', { measure: amount, period });
  });
  const caveats = told.flatMap(({ missing, computed, inferred, corrected, notes }) => [
    ...[missing, computed, inferred, corrected].filter((line) => line !== undefined),
    ...notes,
  ]);
  const sources = told.flatMap((note) => note.sources.map(({ text }) => text));
  const source = sources.length > 0 ? [describeSource(model, sources)] : [];
  return [...new Set([...values, ...caveats, ...source])];
}

/** "Källa: Bilagan, s. 2; Rapporten, s. 1." */
export function describeSource({ texts }: Model, sources: readonly string[]): string {
  return texts.t('chart.file.source', { sources: [...new Set(sources)].join('; ') });
}

/** A mark of a range is told by what it measures, and when: "Utfall, 2024". */
export function nameMark({ texts, formats }: Model, { subject, measure, period }: Figure): string {
  if (subject.kind === 'centre') return subject.label;
  const name = formats.capitalise(measure.label);
  return period === null ? name : texts.t('period.at', { measure: name, period: formats.period(period) });
}

export function nameLine({ texts, formats }: Model, { subject, measure }: Figure): string {
  return formats.capitalise(
    subject.kind === 'plan' ? measure.label : texts.t('reference.mean', { group: subject.label }),
  );
}
