import type { Model } from '../model.ts';
import { type Field, MOMENT_PATTERN } from './columns.ts';
import type { DataTable } from './data-table.ts';
import { findEditionDates } from './edition-dates.ts';
import { describePublication } from './publication.ts';
import type { EditionData } from './tables.ts';

/** Size and SHA-256 of a file, by its name in the folder. */
export type Digests = ReadonlyMap<string, { bytes: number; hash: string }>;

/** Frictionless Data Package: what the CSV files are, for programs. The paths are beside it. */
export function buildDataPackage(
  model: Model,
  data: EditionData,
  digests: Digests,
  homepage?: string,
): object {
  const { edition, tables } = data;
  const { title, description, publisher, licence } = describePublication(model, edition);
  const { issued } = findEditionDates(data);
  return {
    profile: 'tabular-data-package',
    name: `utvecklingsplan-${edition.id}`,
    id: homepage ? `${homepage}${edition.id}/datapackage.json` : undefined,
    title,
    description,
    ...(homepage ? { homepage } : {}),
    version: edition.id,
    created: `${`${issued}-01-01`.slice(0, 10)}T00:00:00Z`,
    keywords: model.texts.t('data.keywords').split(', '),
    licenses: [{ name: licence.id, title: licence.name, path: licence.url }],
    contributors: [{ title: publisher, role: 'publisher' }],
    sources: model.documents.map(({ data: { title: source } }) => ({ title: source })),
    resources: tables.map((table) => describeResource(table, digests)),
  };
}

function describeResource(
  { id, title, description, fields, key, references }: DataTable,
  digests: Digests,
): object {
  const path = `${id}.csv`;
  return {
    profile: 'tabular-data-resource',
    name: id,
    title,
    description,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...digests.get(path),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: fields.map(describeField),
      missingValues: [''],
      ...(key.length > 0 ? { primaryKey: key } : {}),
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ column, table, target }) => ({
              fields: column,
              reference: { resource: table, fields: target },
            })),
          }
        : {}),
    },
  };
}

function describeField({ name, title, description, type, values, isRequired }: Field): object {
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(type === 'moment' ? { pattern: MOMENT_PATTERN } : {}),
  };
  return {
    name,
    title,
    description,
    type: type === 'moment' || type === 'url' ? 'string' : type,
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
