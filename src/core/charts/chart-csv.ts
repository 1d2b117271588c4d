import type { Figure } from '../figures/figure.ts';
import { describeFigure } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import { type CsvKind, type CsvValue, formatCsv } from '../publish/csv.ts';
import type { SiteChart } from './chart.ts';

const COLUMNS = [
  'chart',
  'title',
  'subject',
  'measure',
  'value',
  'unit',
  'period',
  'qualifier',
  'missing',
  'role',
  'note',
  'source',
  'publisher',
  'licence',
  'address',
] as const;

/** The figures of a chart as a file, each row with its source and its licence: nothing is lost when rows are copied. */
export function buildChartCsv(model: Model, chart: SiteChart, kind: CsvKind): string {
  const { t } = model.texts;
  const rows = [
    ...chart.figures.map((figure) => buildRow(model, chart, figure, t('csv.role.value'))),
    ...(chart.reference ? [buildRow(model, chart, chart.reference, t('csv.role.reference'))] : []),
  ];
  return formatCsv([COLUMNS.map((column) => t(`csv.${column}`)), ...rows], { kind });
}

function buildRow(model: Model, chart: SiteChart, figure: Figure, role: string): CsvValue[] {
  const { region } = model;
  const { sources, notes, computed, inferred, corrected, missing, value } = describeFigure(model, figure);
  const { unit, decimals, label } = figure.measure;
  const row: Record<(typeof COLUMNS)[number], CsvValue> = {
    chart: chart.id,
    title: chart.title,
    subject: figure.subject.label,
    measure: label,
    // As it is shown: what is computed is not told more exactly than the page does.
    value: figure.value === null ? null : Number(figure.value.toFixed(decimals)),
    unit: unit.other,
    period: figure.period,
    qualifier: figure.qualifier ?? null,
    missing: figure.value === null ? (missing ?? value) : null,
    role,
    note: [computed, inferred, corrected, ...notes].filter(Boolean).join(' ') || null,
    source: sources.map(({ text }) => text).join('; ') || null,
    publisher: region.publisher.name,
    licence: region.licence.name,
    address: figure.address,
  };
  return COLUMNS.map((column) => row[column]);
}
