/** Faults of the accessibility statement and the glossary, as editors read them. */
export const readingProblems = {
  'accessibility/old.title': 'En bedömning som är för gammal',
  'accessibility/old.message':
    'Tillgängligheten bedömdes {date}. Den {today} är det mer än tolv månader sedan.',
  'accessibility/old.hint':
    'Bedöm webbplatsen igen. Skriv den nya dagen, och rätta status och faults efter det som bedömningen visar.',
  'accessibility/undecided.title': 'Redogörelsen är inte färdig',
  'accessibility/undecided.message':
    'Webbplatsen har en adress, men {key} i tillgänglighetsredogörelsen är inte bestämt.',
  'accessibility/undecided.hint':
    'Fyll i det som saknas. Är webbplatsen inte publicerad än: ta bort site ur data/region.yaml.',
  'accessibility/status.title': 'Status och kända brister säger emot varandra',
  'accessibility/status.message': 'Statusen är {status}, men antalet kända brister är {count}.',
  'accessibility/status.hint': 'Rätta status, eller listan över brister i faults.',
  'accessibility.status.full': 'helt förenlig',
  'accessibility.status.partial': 'delvis förenlig',
  'accessibility.status.none': 'inte förenlig',
  'kind.term': 'Begreppet',
} as const;
