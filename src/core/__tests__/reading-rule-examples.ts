import type { RuleExample } from './rule-examples.ts';

const statement = 'data/accessibility.yaml';

/** Breaks in the accessibility statement; the site of the tests is built for the summer of 2030. */
export const readingExamples: Record<string, RuleExample> = {
  'accessibility/old': [statement, 'date: 2030-06-01', 'date: 2029-06-01'],
  'accessibility/undecided': [
    'data/region.yaml',
    'language: sv',
    'language: sv\nsite: https://norrdal.example.se',
  ],
  'accessibility/status': [statement, 'status: partial', 'status: full'],
};
