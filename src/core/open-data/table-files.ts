import { type CsvKind, type CsvValue, formatCsv } from '../publish/csv.ts';
import type { DataTable } from './data-table.ts';

/** A table as CSV: for machines with the columns' names, for Swedish Excel with the words that readers see. */
export function formatTable({ fields, rows }: DataTable, kind: CsvKind): string {
  const head = fields.map(({ name, title }): CsvValue => (kind === 'excel' ? title : name));
  return formatCsv([head, ...rows], { kind });
}
