/** Words of the indicators' pages. */
export const indicators = {
  'nav.indicators': 'Indikatorer',
  'indicator.outcome': 'utfall',
  'indicator.region': '{area}',
  'indicator.national': 'riket',
  'indicator.target': 'mål',
  'indicator.lowest': 'lägsta hälsocentral',
  'indicator.highest': 'högsta hälsocentral',
  'indicator.median': 'median, hälsocentralerna',
} as const;
