/** Addresses of the site's pages: root-absolute, with a closing slash, permanent. */
export const paths = {
  home: '/',
  plan: (edition: string) => `/plan/${edition}/`,
  planPrintStyle: (edition: string) => `/plan/${edition}.css`,
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
  search: '/sok/',
  glossary: '/ordlista/',
  term: (id: string) => `/ordlista/#${id}`,
  accessibility: '/tillganglighet/',
  documents: '/dokument/',
  document: (id: string) => `/dokument/${id}/`,
  documentSection: (id: string, section: string) => `/dokument/${id}/${section}/`,
  sourceErrors: '/fel-i-kallorna/',
  indicators: (year: string) => `/indikatorer/${year}/`,
  /** `key` is year and id: "2024/telefon". */
  indicator: (key: string) => `/indikatorer/${key}/`,
  compensation: (year: string) => `/ersattning/${year}/`,
  changes: '/andringar/',
  /** A correction, an edition or a withdrawal; the id is that of its entry. */
  change: (id: string) => `/andringar/#${id}`,
  charts: '/diagram/',
  /** Of an id like "diagram-listed-all". */
  chart: (id: string) => `/diagram/${id.replace(/^diagram-/, '')}/`,
  chartFile: (id: string, ending: string) => `/diagram/${id.replace(/^diagram-/, '')}${ending}`,
  calendar: '/uppfoljning.ics',
  feed: '/flode.xml',
  /** Of a text in content/pages. */
  ownPage: (id: string) => `/${id}/`,
} as const;

/** Pages of the site that show a text of content/pages among what they show else. */
export const textPages: readonly string[] = [paths.about, paths.proof];
