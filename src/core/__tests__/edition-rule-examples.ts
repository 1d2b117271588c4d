import type { RuleExample } from './rule-examples.ts';

const plan = 'data/plans/2030-05.yaml';
const centre = 'data/centres/aasnas.yaml';

/** Breaks in editions and corrections; the site of the tests is built for the summer of 2030. */
export const editionExamples: Record<string, RuleExample> = {
  'edition/none': {
    edits: [
      [plan, 'case_number:', 'publication: draft\ncase_number:'],
      ['data/region.yaml', 'current_plan: 2030-05\n', ''],
    ],
  },
  'edition/unpublished': [plan, 'case_number:', 'publication: { from: 2030-09-01 }\ncase_number:'],
  'edition/before-plan': [plan, 'case_number:', 'publication: { from: 2030-01-01 }\ncase_number:'],
  'edition/withdrawn-before': [
    plan,
    'case_number:',
    'publication: { withdrawn: { date: 2030-01-01, why: Fel utgåva. } }\ncase_number:',
  ],
  'edition/withdrawn-later': [
    plan,
    'case_number:',
    'publication: { withdrawn: { date: 2030-12-01, why: Fel utgåva. } }\ncase_number:',
  ],
  'figure/corrected-before': [
    centre,
    'value: 10680',
    "value: 10680\n      corrected: { from: 10860, date: '2030-01-08', why: Ett skrivfel. }",
  ],
  'figure/corrected-later': [
    centre,
    'value: 10680',
    "value: 10680\n      corrected: { from: 10860, date: '2030-12-08', why: Ett skrivfel. }",
  ],
};
