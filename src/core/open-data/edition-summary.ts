import type { Edition } from '../edition.ts';
import type { CsvValue } from '../publish/csv.ts';
import type { DataTable } from './data-table.ts';
import { type EditionDates, findEditionDates } from './edition-dates.ts';
import { listMeasureGaps, type MeasureGap } from './gap-summary.ts';
import type { EditionData } from './tables.ts';

/** So many rows are shown of each table. */
const SHOWN = 6;

/** What pages show of a table. */
export interface TableSummary extends Omit<DataTable, 'rows'> {
  firstRows: CsvValue[][];
  /** How many rows the files have. */
  count: number;
}

/** What pages show of an edition's data: all its rows, which are in the files, would fill the memory of a build. */
export interface EditionSummary {
  edition: Edition;
  dates: EditionDates;
  gaps: MeasureGap[];
  tables: TableSummary[];
}

export function summariseEdition(data: EditionData): EditionSummary {
  return {
    edition: data.edition,
    dates: findEditionDates(data),
    gaps: listMeasureGaps(data),
    tables: data.tables.map(({ rows, ...table }) => ({
      ...table,
      firstRows: rows.slice(0, SHOWN),
      count: rows.length,
    })),
  };
}
