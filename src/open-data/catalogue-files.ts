import { type Store, serialize } from 'rdflib';

/** No address of the catalogue begins like this, so every IRI is written whole, as the portal demands. */
const NO_BASE = 'urn:x';

/** The graph as RDF/XML, which the national portal harvests. */
export function writeRdfXml(store: Store): string {
  const text = serialize(null, store, NO_BASE, 'application/rdf+xml');
  if (text === undefined) throw new Error('The catalogue could not be written');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
}

/** The same graph as JSON-LD. */
export function writeJsonLd(store: Store): Promise<string> {
  return new Promise((resolve, reject) => {
    serialize(null, store, NO_BASE, 'application/ld+json', (error, text) => {
      if (error || text === undefined) reject(error ?? new Error('The catalogue could not be written'));
      else resolve(`${text}\n`);
    });
  });
}
