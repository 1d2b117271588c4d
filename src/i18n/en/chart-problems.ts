import type { chartProblems as swedish } from '../sv/chart-problems.ts';

export const chartProblems: Record<keyof typeof swedish, string> = {
  'expected.addresses': 'addresses of figures, with spaces between',
  'expected.period-of-chart': 'a period, for instance 2025 or 2026-02',
  'chart/no-comparison.title': 'A chart without a comparison',
  'chart/no-comparison.message':
    '<{name}> shows the measure that the edition compares, but the edition compares none.',
  'chart/no-comparison.hint':
    'Give a measure a reference under measures in the edition’s file in data/plans/, or remove the chart.',
  'chart/unreadable.title': 'A chart whose figures cannot be read',
  'chart/unreadable.message': '<{name}> cannot be drawn: {reason}',
  'chart/unreadable.hint': 'Give the measure’s period under measures in the edition’s file in data/plans/.',
  'table/unreadable.title': 'A table column whose figures cannot be read',
  'table/unreadable.message': 'The column {measure} cannot be filled: {reason}',
  'table/unreadable.hint': 'Give the measure’s period under measures in the edition’s file in data/plans/.',
  'chart/no-values.title': 'A chart without values',
  'chart/no-values.message': 'None of the centres has a figure of {measure} for {period}.',
  'chart/no-values.hint':
    'Write a period that data/centres/ has, or remove period, and that of the edition is used.',
  'chart/repeated.title': 'The same figure twice in a chart',
  'chart/repeated.message': '“{address}” is in the chart already.',
  'chart/repeated.hint': 'Remove one of them.',
  'chart/mixed-units.title': 'Different units in one chart',
  'chart/mixed-units.message':
    '“{first}” is in {a} and “{address}” in {b}. On one axis they would seem to be comparable.',
  'chart/mixed-units.hint': 'Make a chart for each unit.',
  'chart/mixed-measures.title': 'Different measures in one chart',
  'chart/mixed-measures.message':
    '“{first}” is {a} and “{address}” is {b}. On one axis they would seem to be the same thing.',
  'chart/mixed-measures.hint': 'Make a chart for each measure.',
  'chart/mixed-periods.title': 'Different periods in one chart',
  'chart/mixed-periods.message': '“{first}” is of {a} and “{address}” of {b}. A chart shows one period.',
  'chart/mixed-periods.hint':
    'Give the same period with @ after the address, or make a chart for each period.',
  'chart/not-whole.title': 'Parts that do not make the whole',
  'chart/not-whole.message':
    'The parts are {computed}, but “{whole}” is {stated}. They are not shown as parts of what they do not make.',
  'chart/not-whole.hint': 'Put all of the parts in of, or remove whole.',
};
