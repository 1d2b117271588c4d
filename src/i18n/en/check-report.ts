import type { checkReport as swedish } from '../sv/check-report.ts';

export const checkReport: Record<keyof typeof swedish, string> = {
  'check.clean': 'No faults in data and texts.',
  'check.faults.one': '{n} fault in data and texts.',
  'check.faults.other': '{n} faults in data and texts.',
  'check.more.one': 'and {n} more. Show all with --all.',
  'check.more.other': 'and {n} more. Show all with --all.',
  'check.numerals':
    '{total} numerals in the texts: {bound} bound, {quoted} quoted, {waived} waived, {known} dates and clauses, {loose} loose',
  'check.numerals.file':
    '{file}: {bound} bound, {quoted} quoted, {waived} waived, {known} dates and clauses, {loose} loose',
  'check.missing.one': '{n} figure is missing',
  'check.missing.other': '{n} figures are missing',
  'check.draft': 'edition {edition} is a draft and not shown',
  'check.scheduled': 'edition {edition} is shown from {date}',
  'check.sources':
    '{confirmed} of {total} values confirmed in the sources, {reasoned} with a reason why not, {notConfirmed} not confirmed',
  'check.sources.document':
    '{document}: {confirmed} confirmed, {reasoned} with a reason, {notConfirmed} not confirmed',
  'check.column.file': 'File',
  'check.column.fault': 'Fault',
  'check.column.do': 'To do',
};
