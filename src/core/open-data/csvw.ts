import type { Model } from '../model.ts';
import { type Field, MOMENT_PATTERN } from './columns.ts';
import type { DataTable } from './data-table.ts';
import { describePublication } from './publication.ts';
import type { EditionData } from './tables.ts';

/** CSV on the Web: the metadata of one CSV file, to lie beside it as "<file>-metadata.json". */
export function buildCsvMetadata(
  model: Model,
  { edition }: EditionData,
  { id, title, description, fields, key }: DataTable,
): object {
  const { publisher, licence, language } = describePublication(model, edition);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: `${id}.csv`,
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': publisher,
    'dc:license': { '@id': licence.iri },
    'dc:issued': { '@value': edition.plan.date, '@type': dateType(edition.plan.date) },
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n', '\n'] },
    tableSchema: {
      columns: fields.map(describeColumn),
      ...(key.length > 0 ? { primaryKey: key } : {}),
    },
  };
}

function describeColumn({ name, title, description, type, values, isRequired, separator }: Field): object {
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    datatype: datatypeOf(type, values),
    ...(isRequired ? { required: true } : {}),
    ...(separator ? { separator } : {}),
  };
}

function datatypeOf(type: Field['type'], values: readonly string[] | undefined): unknown {
  if (values) return { base: 'string', format: `^(?:${values.join('|')})$` };
  if (type === 'moment') return { base: 'string', format: MOMENT_PATTERN };
  return type === 'url' ? 'anyURI' : type;
}

/** The XML Schema type of a date that is as exact as its source. */
function dateType(date: string): string {
  return date.length === 10 ? 'xsd:date' : date.length === 7 ? 'xsd:gYearMonth' : 'xsd:gYear';
}
