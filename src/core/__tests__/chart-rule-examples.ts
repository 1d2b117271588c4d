import type { RuleExample } from './rule-examples.ts';

const next = 'content/plans/2030-05/nasta-steg.mdx';
const plan = 'data/plans/2030-05.yaml';
const text = 'Detta händer sedan';
const chart = (component: string) => `${component}\n\n${text}`;

/** Breaks in charts: what would mislead is not drawn. */
export const chartExamples: Record<string, RuleExample> = {
  'chart/no-comparison': {
    edits: [
      [plan, "{ period: '2029', reference: own-run.cost }", "{ period: '2029' }"],
      [next, text, chart('<PointChart of="own-run" />')],
    ],
  },
  'chart/unreadable': {
    edits: [
      [plan, '  listed: { period: 2030-04 }\n', ''],
      ['data/centres/citat.yaml', '2030-04:', '2029-04:'],
      [next, text, chart('<ListChart of="own-run" />')],
    ],
  },
  'table/unreadable': {
    edits: [
      [plan, '  listed: { period: 2030-04 }\n', ''],
      [
        'data/centres/citat.yaml',
        '    2030-04: { value: 10000',
        '    2029-04: { value: 9900, source: { document: rapport, page: 3 } }\n    2030-04: { value: 10000',
      ],
      [next, text, chart('<CentreTable of="own-run" columns="cost listed" />')],
    ],
  },
  'chart/no-values': [next, text, chart('<CostChart of="own-run" period="2019" />')],
  'chart/repeated': [next, text, chart('<FigureChart of="aasnas.listed citat.listed aasnas.listed" />')],
  'chart/mixed-units': [next, text, chart('<FigureChart of="aasnas.listed aasnas.cost" />')],
  'chart/mixed-measures': [next, text, chart('<FigureChart of="own-run.count own-run.listed.reported" />')],
  'chart/mixed-periods': {
    edits: [
      [
        'data/centres/citat.yaml',
        '    2030-04: { value: 10000',
        '    2029-04: { value: 9900, source: { document: rapport, page: 3 } }\n    2030-04: { value: 10000',
      ],
      [next, text, chart('<FigureChart of="aasnas.listed citat.listed@2029-04" />')],
    ],
  },
  'chart/not-whole': [
    next,
    text,
    chart('<FigureChart of="aasnas.listed citat.listed" whole="own-run.listed" />'),
  ],
};
