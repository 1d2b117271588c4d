import { z } from 'zod';
import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { document, sourceError } from '../schema/document.ts';
import { listErrors } from '../views/document-view.ts';
import { column, meaningOf } from './columns.ts';
import { buildDataTable, type DataTable } from './data-table.ts';

const { shape } = document;
const error = sourceError.shape;

const documentRow = z.strictObject({
  id: column.text('Id', 'Dokumentets id. Ändras inte.'),
  title: column.text('Titel', meaningOf(shape.title)),
  short_title: column.text('Kort titel', meaningOf(shape.short_title)),
  kind: column.choice(shape.kind.options, 'Slag', meaningOf(shape.kind)),
  status: column.choice(shape.status.options, 'Status', meaningOf(shape.status)),
  issuer: column.text('Från', meaningOf(shape.issuer)).nullable(),
  date: column.moment('Datum', meaningOf(shape.date)).nullable(),
  date_note: column.text('Om datumet', meaningOf(shape.date_note)).nullable(),
  case_numbers: column.list('Diarienummer', meaningOf(shape.case_numbers)).nullable(),
  pages: column.integer('Sidor', meaningOf(shape.pages)),
  summary: column.text('Sammanfattning', meaningOf(shape.summary)),
});

const errorRow = z.strictObject({
  document: column.text('Dokument', 'Dokumentets id, som i tabellen dokument.'),
  error: column.text('Fel, id', 'Felets id inom dokumentet.'),
  page: column.integer('Sida', meaningOf(error.page)),
  as_printed: column.text('Så står det', meaningOf(error.as_printed)),
  should_be: column.text('Borde vara', meaningOf(error.should_be)),
  why: column.text('Varför', meaningOf(error.why)),
  shown: column.text('Så visar vi det', meaningOf(error.shown)),
});

/** The source documents, and the errors that were found in them. */
export function buildDocumentTables(model: Model, { workspace }: Edition): DataTable[] {
  const { t } = model.texts;
  const documents = model.documents.filter(({ id }) => workspace.documents.has(id));
  const errors = documents.flatMap((entity) => listErrors(entity).map((found) => ({ entity, found })));
  const list = buildDataTable(
    {
      id: 'dokument',
      title: t('data.table.documents'),
      description: t('data.table.documents.about'),
      row: documentRow,
      key: ['id'],
      page: paths.documents,
    },
    documents.map((entity) => {
      const { id, data } = entity;
      const summary = model.proseAt(entity, 'summary');
      return {
        id,
        title: data.title,
        short_title: data.short_title,
        kind: data.kind,
        status: data.status,
        issuer: data.issuer ?? null,
        date: data.date,
        date_note: data.date_note ?? null,
        case_numbers: data.case_numbers.join(';') || null,
        pages: data.pages,
        summary: summary ? model.plainText(summary) : data.summary,
      };
    }),
  );
  if (errors.length === 0) return [list];
  return [
    list,
    buildDataTable(
      {
        id: 'fel-i-kallorna',
        title: t('data.table.errors'),
        description: t('data.table.errors.about'),
        row: errorRow,
        key: ['document', 'error'],
        references: [{ column: 'document', table: 'dokument', target: 'id' }],
        page: paths.sourceErrors,
      },
      errors.map(({ entity, found }) => ({
        document: entity.id,
        error: found.id,
        page: found.page,
        as_printed: found.as_printed,
        should_be: found.should_be,
        why: found.why,
        shown: found.shown,
      })),
    ),
  ];
}
