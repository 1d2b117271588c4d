/** Faults of editions and corrections, as editors read them. */
export const editionProblems = {
  'edition/none.title': 'Ingen utgåva att visa',
  'edition/none.message': 'Det finns ingen utgåva som är publicerad, så webbplatsen har inget att visa.',
  'edition/none.hint':
    'Ta bort publication ur en utgåva i data/plans/ för att publicera den. Utkast och kommande utgåvor syns i förhandsvisningar: REPORT_PREVIEW=1.',
  'edition/unpublished.title': 'Något publicerat bygger på det som inte är publicerat',
  'edition/unpublished.message':
    'Det här syns för läsaren, men hänger på en utgåva som är ett utkast eller publiceras senare, eller på ett dokument som bara den har.',
  'edition/unpublished.hint':
    'Skriv det i den kommande utgåvans egna avsnitt, eller vänta tills den är publicerad. Utgåvans läge står i publication i data/plans/.',
  'edition/before-plan.title': 'Publicerad före planens datum',
  'edition/before-plan.message': 'Utgåvan publiceras {from}, men planens datum är {date}.',
  'edition/before-plan.hint': 'Rätta from, eller planens datum.',
  'edition/withdrawn-before.title': 'Återkallad innan den publicerades',
  'edition/withdrawn-before.message': 'Utgåvan återkallades {date}, men publicerades {published}.',
  'edition/withdrawn-before.hint': 'Rätta datumet. Publiceras utgåvan inte alls: skriv publication: draft.',
  'edition/withdrawn-later.title': 'Återkallad en dag som inte har kommit',
  'edition/withdrawn-later.message':
    'Utgåvan sägs vara återkallad {date}, men webbplatsen byggs för {today}.',
  'edition/withdrawn-later.hint': 'Rätta datumet, eller lägg till återkallelsen den dagen.',
  'figure/corrected-before.title': 'Rättad före källan',
  'figure/corrected-before.message':
    'Siffran sägs vara rättad {date}, men källan {document} är från {told}. Före det var den inte publicerad.',
  'figure/corrected-before.hint':
    'Rätta dagen för rättelsen, eller ta bort den om siffran inte har publicerats.',
  'figure/corrected-later.title': 'Rättad en dag som inte har kommit',
  'figure/corrected-later.message': 'Siffran sägs vara rättad {date}, men webbplatsen byggs för {today}.',
  'figure/corrected-later.hint': 'Rätta dagen för rättelsen.',
} as const;
