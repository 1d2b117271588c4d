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
  document: (id: string) => `/om/#${id}`,
} as const;
