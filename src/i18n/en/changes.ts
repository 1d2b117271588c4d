/** Faults of a change, in English for programmers. */
export const changes = {
  'change.date': 'YYYY-MM-DD',
  'change/no-correction.title': 'A published figure has changed without a correction',
  'change/no-correction.message':
    'Readers have seen {was} and now meet {is}, and are told nowhere that the figure was corrected.',
  'change/no-correction.hint':
    'Add a line below value, with the reason in words:\n  corrected: { from: {was}, date: {date}, why: … }',
  'change/wrong-correction.title': 'The correction names another value than the one that was published',
  'change/wrong-correction.message': 'The value that readers have seen is {was}.',
  'change/wrong-correction.hint': 'Write the published value:\n  from: {was}',
  'change/wrong-correction.fix': 'Write:\n  {line}',
} as const;
