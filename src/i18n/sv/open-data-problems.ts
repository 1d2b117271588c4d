/** Faults of what the open data need, as editors read them. */
export const openDataProblems = {
  'open-data/missing.title': 'Öppna data saknar en uppgift',
  'open-data/missing.message':
    'Webbplatsen har en adress (site) och skördas då av Sveriges dataportal. Katalogen dit (DCAT-AP-SE) måste ha {key}.',
  'open-data/missing.hint': 'Skriv {key} i data/region.yaml.',
  'open-data/missing.site': 'Skriv till exempel:  site: https://plan.norrby.se',
  'open-data/missing.organisation_number':
    'Skriv under publisher:, till exempel:  organisation_number: 232100-0000',
  'open-data/missing.contact':
    'Skriv till exempel, med en funktion och inte en person:\ncontact:\n  role: Planeringsenheten\n  email: plan@norrby.se',
  'open-data/missing.contact.email': 'Skriv under contact:, till exempel:  email: plan@norrby.se',
  'open-data/organisation-number.title': 'Organisationsnumret stämmer inte',
  'open-data/organisation-number.message':
    'Ett organisationsnummer har tio siffror, men här står {number}. Utgivarens namn i Sveriges dataportal görs av det.',
  'open-data/organisation-number.hint':
    'Skriv alla tio siffrorna, till exempel:  organisation_number: 232100-0000',
} as const;
