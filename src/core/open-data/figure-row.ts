import { z } from 'zod';
import { findSchema } from '../parse/schema-tree.ts';
import { figure } from '../schema/figure.ts';
import { column, meaningOf } from './columns.ts';
import { figureBase, figureTail } from './figure-schema.ts';

const from = (...path: string[]) => meaningOf(findSchema(figure, path));

/** Columns that tell where something stands; they end most tables. */
export const sourceColumns = {
  document: column
    .list(
      'Dokument',
      'Källdokumentets id, som i tabellen dokument. Flera skiljs åt med semikolon; samma dokument står en gång för varje sida.',
    )
    .nullable(),
  page: column
    .list('Sida', 'Sidan i dokumentet. Den första sidan hör till det första dokumentet.')
    .nullable(),
};

/** A figure as one row of a table. */
export const figureRow = z.strictObject({
  ...figureBase,
  note: column.text('Förbehåll', from('note')).nullable(),
  ...sourceColumns,
  ...figureTail,
  corrected_from: column.number('Rättat från', from('corrected', 'from')).nullable(),
  corrected_on: column.moment('Rättat den', from('corrected', 'date')).nullable(),
  corrected_why: column.text('Rättat därför', from('corrected', 'why')).nullable(),
});
