import { graph, type Literal, lit, type NamedNode, type Store, sym } from 'rdflib';
import { expandName, prefixes } from './vocabulary.ts';

type Value = NamedNode | Literal;

/** What is true of a thing, by property: "dcterms:title". What is undefined is not stated. */
export type Properties = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** Writes a graph in which everything has a name: there is no way to make a blank node. */
export interface GraphWriter {
  store: Store;
  describe(iri: string, type: string, properties: Properties): NamedNode;
  /** Text to readers, in the catalogue's language. */
  text(value: string): Literal;
  /** A day, a month or a year, with the type that is as exact. */
  date(value: string): Literal;
  /** A code that has no language. */
  code(value: string): Literal;
}

export function createGraphWriter(language: string): GraphWriter {
  const store = graph();
  for (const [prefix, iri] of Object.entries(prefixes)) store.setPrefixForURI(prefix, iri);
  return {
    store,
    describe(iri, type, properties) {
      const subject = sym(iri);
      store.add(subject, sym(expandName('rdf:type')), sym(expandName(type)));
      for (const [property, value] of Object.entries(properties)) {
        const values: readonly Value[] = value === undefined ? [] : isList(value) ? value : [value];
        for (const one of values) store.add(subject, sym(expandName(property)), one);
      }
      return subject;
    },
    text: (value) => lit(value, language),
    date: (value) => lit(value, undefined, sym(expandName(dateType(value)))),
    code: (value) => lit(value),
  };
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

function dateType(date: string): string {
  return date.length === 10 ? 'xsd:date' : date.length === 7 ? 'xsd:gYearMonth' : 'xsd:gYear';
}
