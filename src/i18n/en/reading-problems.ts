/** Faults of the accessibility statement and the glossary, as programmers of another region read them. */
export const readingProblems = {
  'accessibility/old.title': 'An assessment that is too old',
  'accessibility/old.message':
    'Accessibility was assessed on {date}. On {today} that is more than twelve months ago.',
  'accessibility/old.hint':
    'Assess the site again. Write the new day, and correct status and faults after what the assessment shows.',
  'accessibility/undecided.title': 'The statement is not finished',
  'accessibility/undecided.message':
    'The site has an address, but {key} of the accessibility statement is undecided.',
  'accessibility/undecided.hint':
    'Fill in what is missing. If the site is not published yet: remove site from data/region.yaml.',
  'accessibility/status.title': 'Status and known faults contradict each other',
  'accessibility/status.message': 'The status is {status}, but the number of known faults is {count}.',
  'accessibility/status.hint': 'Correct status, or the list in faults.',
  'accessibility.status.full': 'fully compliant',
  'accessibility.status.partial': 'partially compliant',
  'accessibility.status.none': 'not compliant',
  'kind.term': 'The term',
} as const;
