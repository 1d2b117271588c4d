import { z } from 'zod';
import { unwrapSchema } from '../parse/schema-tree.ts';
import { LIST_SEPARATOR } from './columns.ts';
import type { DataTable } from './data-table.ts';
import { sourceJson } from './figure-schema.ts';

/** The row of a table as JSON has it: lists are lists, and document and page are sources. */
export function jsonRow(row: z.ZodObject): z.ZodObject {
  const entries = Object.entries(row.shape).flatMap(([name, schema]): [string, z.ZodType][] => {
    if (!isList(schema as z.ZodType)) return [[name, schema as z.ZodType]];
    if (name === 'page') return [];
    const description = unwrapSchema(schema as z.ZodType)?.meta()?.description ?? '';
    return name === 'document'
      ? [['sources', z.array(sourceJson).meta({ description: 'Källorna, med dokument och sidor.' })]]
      : [[name, z.array(z.string()).meta({ description })]];
  });
  return z.strictObject(Object.fromEntries(entries));
}

/** The rows of a table as objects of that schema. */
export function listObjects({ fields, rows }: DataTable): Record<string, unknown>[] {
  return rows.map((cells) => {
    const object: Record<string, unknown> = {};
    for (const [index, { name, separator }] of fields.entries()) {
      const value = cells[index] ?? null;
      if (!separator) object[name] = value;
      else if (name === 'document') object.sources = listSources(value, cells[index + 1] ?? null);
      else if (name !== 'page') object[name] = split(value);
    }
    return object;
  });
}

function listSources(documents: unknown, pages: unknown): z.output<typeof sourceJson>[] {
  const numbers = split(pages).map(Number);
  const found = new Map<string, number[]>();
  for (const [index, document] of split(documents).entries()) {
    found.set(document, [...(found.get(document) ?? []), numbers[index] ?? 0]);
  }
  return [...found].map(([document, list]) => ({ document, pages: list }));
}

function split(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? value.split(LIST_SEPARATOR) : [];
}

function isList(schema: z.ZodType): boolean {
  return unwrapSchema(schema)?.meta()?.separator !== undefined;
}
