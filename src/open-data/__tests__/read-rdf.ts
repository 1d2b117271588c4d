import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const noNetwork = () => Promise.reject(new Error('The catalogue needs nothing from the network'));

/** RDF/XML → statements, read by a parser that did not write it. */
export function readRdfXml(text: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser();
    parser.on('data', (quad) => quads.push(quad as unknown as Quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  });
}

export async function readJsonLd(text: string): Promise<Quad[]> {
  const options = { format: 'application/n-quads', documentLoader: noNetwork };
  const lines = (await jsonld.toRDF(JSON.parse(text), options as never)) as unknown as string;
  return new Parser({ format: 'application/n-quads' }).parse(lines);
}

/** One line a statement, sorted: two graphs without blank nodes are the same when their lines are. */
export function listStatements(quads: readonly Quad[]): string[] {
  const writer = new Writer({ format: 'application/n-quads' });
  return quads
    .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object).trim())
    .sort();
}
