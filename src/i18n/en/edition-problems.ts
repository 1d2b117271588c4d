/** Faults of editions and corrections, as programmers of another region read them. */
export const editionProblems = {
  'edition/none.title': 'No edition to show',
  'edition/none.message': 'No edition is published, so the site has nothing to show.',
  'edition/none.hint':
    'Remove publication from an edition in data/plans/ to publish it. Drafts and coming editions show in previews: REPORT_PREVIEW=1.',
  'edition/unpublished.title': 'Something published leans on what is not',
  'edition/unpublished.message':
    'Readers see this, but it leans on an edition that is a draft or comes later, or on a document that only that edition has.',
  'edition/unpublished.hint':
    'Write it in the sections of the coming edition, or wait until that is published. publication in data/plans/ says how far an edition has come.',
  'edition/before-plan.title': 'Published before the date of the plan',
  'edition/before-plan.message': 'The edition is published {from}, but the plan is of {date}.',
  'edition/before-plan.hint': 'Correct from, or the date of the plan.',
  'edition/withdrawn-before.title': 'Withdrawn before it was published',
  'edition/withdrawn-before.message': 'The edition was withdrawn {date}, but published {published}.',
  'edition/withdrawn-before.hint':
    'Correct the date. If it is not published at all, write publication: draft.',
  'edition/withdrawn-later.title': 'Withdrawn on a day that has not come',
  'edition/withdrawn-later.message': 'The edition is withdrawn {date}, but the site is built for {today}.',
  'edition/withdrawn-later.hint': 'Correct the date, or add the withdrawal on that day.',
  'figure/corrected-before.title': 'Corrected before its source',
  'figure/corrected-before.message':
    'The figure is corrected {date}, but its source {document} is of {told}. It was not published before that.',
  'figure/corrected-before.hint':
    'Correct the date, or remove the correction if the figure was not published.',
  'figure/corrected-later.title': 'Corrected on a day that has not come',
  'figure/corrected-later.message': 'The figure is corrected {date}, but the site is built for {today}.',
  'figure/corrected-later.hint': 'Correct the date of the correction.',
} as const;
