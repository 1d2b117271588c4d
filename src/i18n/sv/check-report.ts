/** Words of the check's printed report, besides the faults themselves. */
export const checkReport = {
  'check.clean': 'Inga fel i data och text.',
  'check.faults.one': '{n} fel i data och text.',
  'check.faults.other': '{n} fel i data och text.',
  'check.more.one': 'och {n} till. Visa alla med --all.',
  'check.more.other': 'och {n} till. Visa alla med --all.',
  'check.numerals':
    '{total} tal i texterna: {bound} bundna, {quoted} citerade, {waived} undantagna, {known} datum och paragrafer, {loose} lösa',
  'check.numerals.file':
    '{file}: {bound} bundna, {quoted} citerade, {waived} undantagna, {known} datum och paragrafer, {loose} lösa',
  'check.missing.one': '{n} uppgift saknas',
  'check.missing.other': '{n} uppgifter saknas',
  'check.draft': 'utgåva {edition} är ett utkast och syns inte',
  'check.scheduled': 'utgåva {edition} syns från {date}',
  'check.sources':
    '{confirmed} av {total} uppgifter återfunna i källorna, {reasoned} med skäl till varför inte, {notConfirmed} inte återfunna',
  'check.sources.document':
    '{document}: {confirmed} återfunna, {reasoned} med skäl, {notConfirmed} inte återfunna',
  'check.column.file': 'Fil',
  'check.column.fault': 'Fel',
  'check.column.do': 'Att göra',
} as const;
