/** Words after which a number like 2025 is an amount and no year, besides the units of measures. */
export const countedWords = [
  ...['%', 'procent', 'kr', 'kronor', 'tkr', 'mkr', 'miljoner', 'patienter', 'personer', 'invånare', 'besök'],
  ...['kvinnor', 'män', 'barn', 'läkare', 'sjuksköterskor', 'anställda', 'medarbetare', 'listade', 'timmar'],
  ...['dagar', 'veckor', 'månader', 'meter', 'km', 'kilometer', 'mil', 'kvadratmeter', 'm²', 'st', 'stycken'],
  ...['platser', 'vårdplatser', 'hälsocentraler', 'kommuner', 'kontakter', 'samtal', 'hembesök', 'enheter'],
] as const;

/** Words before which it is an amount too. */
export const approximations = [
  'cirka',
  'ca',
  'ca.',
  'drygt',
  'knappt',
  'ungefär',
  'nästan',
  'högst',
] as const;

/** Link texts that say nothing to the reader who hears the links alone. */
export const linkTexts = [
  ...[
    'här',
    'hit',
    'klicka här',
    'tryck här',
    'läs mer',
    'läs mer här',
    'mer',
    'se mer',
    'länk',
    'länken',
    'sidan',
  ],
  ...['denna länk', 'den här länken', 'den här sidan', 'mer information', 'vidare', 'gå till sidan'],
] as const;
