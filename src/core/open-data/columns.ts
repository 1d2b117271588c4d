import { z } from 'zod';
import { unwrapSchema } from '../parse/schema-tree.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'moment' | 'url';

/** A column of a table, as every format and the page describe it. */
export interface Field {
  /** In files for machines: "measure_label". */
  name: string;
  /** To readers: "Mått". */
  title: string;
  description: string;
  type: FieldType;
  /** The closed vocabulary, where there is one. */
  values?: readonly string[];
  /** No cell of the column is empty. */
  isRequired: boolean;
  /** The cell holds several values with this between them. */
  separator?: string;
}

/** Between the values of a cell that holds several: the first page is in the first document. */
export const LIST_SEPARATOR = ';';

const MOMENT = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** Kinds of columns; each says once, in Swedish, what it means. */
export const column = {
  text: (title: string, description: string) => z.string().meta({ title, description }),
  integer: (title: string, description: string) => z.int().meta({ title, description }),
  number: (title: string, description: string) => z.number().meta({ title, description }),
  yesNo: (title: string, description: string) => z.boolean().meta({ title, description }),
  /** A day, a month or a year, as exact as the source. */
  moment: (title: string, description: string) => z.string().regex(MOMENT).meta({ title, description }),
  url: (title: string, description: string) => z.string().meta({ title, description, kind: 'url' }),
  /** Several values in one cell. */
  list: (title: string, description: string) =>
    z.string().meta({ title, description, separator: LIST_SEPARATOR }),
  choice: <const T extends readonly string[]>(values: T, title: string, description: string) =>
    z.enum(values).meta({ title, description }),
};

/** The meaning of a key of the workspace's schemas, for columns that say the same. */
export function meaningOf(schema: z.ZodType | undefined): string {
  const description = schema?.meta()?.description ?? unwrapSchema(schema)?.meta()?.description;
  if (!description) throw new Error('A column has no description');
  return description;
}

/** The columns of a row's schema, in order. */
export function listFields(row: z.ZodObject): Field[] {
  return Object.entries(row.shape).map(([name, schema]) => {
    const inner = unwrapSchema(schema as z.ZodType);
    const meta = inner?.meta() ?? {};
    const { title, description, separator } = meta as Partial<Field>;
    if (!title || !description) throw new Error(`The column ${name} is not described`);
    return {
      name,
      title,
      description,
      type: typeOf(inner, meta),
      ...(inner instanceof z.ZodEnum ? { values: inner.options.map(String) } : {}),
      isRequired: !(schema instanceof z.ZodNullable),
      ...(separator ? { separator } : {}),
    };
  });
}

function typeOf(schema: z.ZodType | undefined, { kind }: Record<string, unknown>): FieldType {
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'integer' : 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (kind === 'url') return 'url';
  return schema instanceof z.ZodString && schema.format === 'regex' ? 'moment' : 'string';
}

/** What a moment's text must look like, for formats that say it with a pattern. */
export const MOMENT_PATTERN = MOMENT.source;
