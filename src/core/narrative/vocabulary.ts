import { VALUE_FORMS } from '../figures/value-form.ts';

/** What an attribute's value must be. */
export type AttributeKind =
  | 'address'
  | 'group'
  | 'columns'
  | 'form'
  | 'text'
  | 'document'
  | 'page'
  | 'source-error'
  | 'decision'
  | 'term'
  | 'municipality'
  | 'compensation'
  | 'indicator'
  | 'addresses'
  | 'period'
  | 'centre';

export interface ComponentRule {
  placement: 'inline' | 'block';
  /** What may stand between the tags. */
  content: 'none' | 'inline' | 'blocks';
  required: Readonly<Record<string, AttributeKind>>;
  optional?: Readonly<Record<string, AttributeKind>>;
}

/** The closed vocabulary of the narrative. Nothing else is ever rendered. */
export const VOCABULARY = {
  Value: { placement: 'inline', content: 'none', required: { of: 'address' }, optional: { as: 'form' } },
  /** `of` names the figure that a quoted number must agree with. */
  Quoted: {
    placement: 'inline',
    content: 'inline',
    required: { from: 'document' },
    optional: { page: 'page', of: 'address' },
  },
  Plain: { placement: 'inline', content: 'inline', required: { why: 'text' } },
  /** A word that the glossary explains. */
  Term: { placement: 'inline', content: 'inline', required: { id: 'term' } },
  Decision: { placement: 'inline', content: 'none', required: { id: 'decision' } },
  SourceError: { placement: 'block', content: 'none', required: { id: 'source-error' } },
  Note: { placement: 'block', content: 'blocks', required: {} },
  Proposal: { placement: 'block', content: 'none', required: { municipality: 'municipality' } },
  Centre: { placement: 'block', content: 'blocks', required: { id: 'centre' } },
  CentreTable: { placement: 'block', content: 'none', required: { of: 'group', columns: 'columns' } },
  ListChart: { placement: 'block', content: 'none', required: { of: 'group' } },
  CostChart: {
    placement: 'block',
    content: 'none',
    required: { of: 'group' },
    optional: { period: 'period' },
  },
  PointChart: { placement: 'block', content: 'none', required: { of: 'group' } },
  MunicipalityChart: { placement: 'block', content: 'none', required: {} },
  /** `whole` names what the figures of `of` are the parts of. */
  FigureChart: {
    placement: 'block',
    content: 'none',
    required: { of: 'addresses' },
    optional: { whole: 'address' },
  },
  CompensationChart: { placement: 'block', content: 'none', required: { year: 'compensation' } },
  CalculationChart: { placement: 'block', content: 'none', required: { year: 'compensation' } },
  CompensationTable: { placement: 'block', content: 'none', required: { year: 'compensation' } },
  CompensationRules: { placement: 'block', content: 'none', required: { year: 'compensation' } },
  Indicator: { placement: 'block', content: 'blocks', required: { id: 'indicator' } },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof VOCABULARY;

/** The components that are charts. */
export const CHARTS = [
  'ListChart',
  'CostChart',
  'PointChart',
  'MunicipalityChart',
  'FigureChart',
  'CompensationChart',
  'CalculationChart',
] as const satisfies ComponentName[];

export function findComponentRule(name: string | null): ComponentRule | undefined {
  return name !== null && Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name as ComponentName] : undefined;
}

export const FORMS: readonly string[] = VALUE_FORMS;
