/** Words of editions and of what has changed since something was published. */
export const editions = {
  'edition.notice': 'Om utgåvan',
  'edition.draft': 'Utkast.',
  'edition.draft.about': 'Den här utgåvan är inte publicerad och kan ändras.',
  'edition.scheduled': 'Kommande utgåva.',
  'edition.scheduled.about': 'Den publiceras {date} och kan ändras till dess.',
  'edition.withdrawn': 'Utgåvan återkallades {date}.',
  'edition.withdrawn.about': 'Sidan finns kvar som den var.',
  'edition.newer': 'Det finns en nyare utgåva:',
  'edition.newer.link': 'utgåva {edition}',
  'edition.others': 'Andra utgåvor',
  'edition.state.draft': 'utkast',
  'edition.state.scheduled': 'publiceras {date}',
  'edition.state.published': 'publicerad {date}',
  'edition.state.withdrawn': 'återkallad {date}',
} as const;
