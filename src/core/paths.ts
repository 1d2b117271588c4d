/** Addresses of the site's pages: root-absolute, with a closing slash, permanent. */
export const paths = {
  home: '/',
  plan: (edition: string) => `/plan/${edition}/`,
  section: (edition: string, id: string) => `/plan/${edition}/#${id}`,
  municipalities: '/kommuner/',
  municipality: (id: string) => `/kommuner/${id}/`,
  centres: '/halsocentraler/',
  centre: (id: string) => `/halsocentraler/${id}/`,
  costs: '/kostnader/',
  followUp: '/uppfoljning/',
  decision: (id: string) => `/uppfoljning/#${id}`,
  about: '/om/',
  proof: '/sa-kontrolleras-siffrorna/',
  documents: '/dokument/',
  document: (id: string) => `/dokument/${id}/`,
  documentSection: (id: string, section: string) => `/dokument/${id}/${section}/`,
  sourceErrors: '/fel-i-kallorna/',
  indicators: (year: string) => `/indikatorer/${year}/`,
  /** `key` is year and id: "2024/telefon". */
  indicator: (key: string) => `/indikatorer/${key}/`,
  compensation: (year: string) => `/ersattning/${year}/`,
  charts: '/diagram/',
  /** Of an id like "diagram-listed-all". */
  chart: (id: string) => `/diagram/${id.replace(/^diagram-/, '')}/`,
  chartFile: (id: string, ending: string) => `/diagram/${id.replace(/^diagram-/, '')}${ending}`,
  calendar: '/uppfoljning.ics',
  feed: '/flode.xml',
} as const;
