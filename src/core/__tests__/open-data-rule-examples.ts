import type { RuleExample } from './rule-examples.ts';

const region = 'data/region.yaml';
const withSite = 'language: sv\nsite: https://plan.norrdal.example';

/** Breaks in what the catalogue of open data needs; the made-up region has no address and no e-mail. */
export const openDataExamples: Record<string, RuleExample> = {
  'open-data/missing': [region, 'language: sv', withSite],
  'open-data/organisation-number': {
    edits: [
      [region, 'language: sv', withSite],
      [region, 'organisation_number: 000000-0000', 'organisation_number: 000000-000'],
    ],
  },
};
