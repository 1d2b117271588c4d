/** The vocabularies of the catalogue. */
export const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Things that others have named: the profile wants these names and no other. */
export const known = {
  publicAccess: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
  health: 'http://publications.europa.eu/resource/authority/data-theme/HEAL',
  themes: 'http://publications.europa.eu/resource/authority/data-theme',
  swedish: 'http://publications.europa.eu/resource/authority/language/SWE',
  regionalAuthority: 'http://purl.org/adms/publishertype/RegionalAuthority',
  organisation: (number: string) => `http://dataportal.se/organisation/SE${number.replace(/\D/g, '')}`,
  mediaType: (type: string) => `http://www.iana.org/assignments/media-types/${type}`,
} as const;

/** "dcat:Dataset" → the whole IRI. */
export function expandName(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  const base = prefixes[prefix];
  if (!base) throw new Error(`No vocabulary "${prefix}"`);
  return base + local;
}
