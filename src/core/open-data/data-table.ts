import type { z } from 'zod';
import type { CsvValue } from '../publish/csv.ts';
import { type Field, listFields } from './columns.ts';

export interface Reference {
  column: string;
  /** The table and column that its values are found in. */
  table: string;
  target: string;
}

/** A table as every format has it. */
export interface DataTable {
  /** File name without ending, permanent: "halsocentraler". */
  id: string;
  title: string;
  description: string;
  fields: Field[];
  /** The schema of a row as an object. */
  row: z.ZodObject;
  /** In the order of the fields; null where nothing is stated. */
  rows: CsvValue[][];
  /** The columns that tell rows apart. */
  key: readonly string[];
  references: readonly Reference[];
  /** The page of the site that shows it. */
  page?: string;
}

interface Description<T extends z.ZodObject> {
  id: string;
  title: string;
  description: string;
  row: T;
  key: readonly (keyof z.output<T> & string)[];
  references?: readonly Reference[];
  page?: string;
}

/** A table from rows that are objects of its schema. */
export function buildDataTable<T extends z.ZodObject>(
  { row, references = [], ...rest }: Description<T>,
  objects: readonly z.output<T>[],
): DataTable {
  const fields = listFields(row);
  const cellsOf = (object: Readonly<Record<string, unknown>>) =>
    fields.map(({ name }) => (object[name] ?? null) as CsvValue);
  return { ...rest, row, fields, references, rows: objects.map((object) => cellsOf(object)) };
}
