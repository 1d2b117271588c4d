import { z } from 'zod';
import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { findSchema } from '../parse/schema-tree.ts';
import { paths } from '../paths.ts';
import { decision } from '../schema/decision.ts';
import { buildDecision } from '../views/decision-view.ts';
import { column, meaningOf } from './columns.ts';
import { buildDataTable, type DataTable } from './data-table.ts';
import { flattenSources } from './figure-record.ts';
import { sourceColumns } from './figure-row.ts';

const { shape } = decision;
const from = (...path: string[]) => meaningOf(findSchema(decision, path));

const decisionRow = z.strictObject({
  id: column.text('Id', 'Beslutets eller förslagets id. Ändras inte.'),
  title: column.text('Rubrik', meaningOf(shape.title)),
  kind: column.choice(shape.kind.options, 'Slag', meaningOf(shape.kind)),
  status: column.choice(shape.status.options, 'Läge', meaningOf(shape.status)),
  body: column.text('Vem', meaningOf(shape.body)),
  date: column.moment('Datum', meaningOf(shape.date)).nullable(),
  date_note: column.text('Om datumet', meaningOf(shape.date_note)).nullable(),
  reference: column.text('Paragraf', meaningOf(shape.reference)).nullable(),
  case_number: column.text('Diarienummer', meaningOf(shape.case_number)).nullable(),
  text: column.text('Text', meaningOf(shape.text)),
  centres: column.list('Hälsocentraler', from('about', 'centres')).nullable(),
  municipalities: column.list('Kommuner', from('about', 'municipalities')).nullable(),
  about_all: column.yesNo('Rör alla', 'Sant när det rör alla hälsocentraler.'),
  ...sourceColumns,
});

const dueRow = z.strictObject({
  decision: column.text('Beslut, id', 'Beslutets eller förslagets id, som i tabellen beslut.'),
  number: column.integer('Nummer', 'Vilket i ordningen av beslutets datum, från ett.'),
  title: column.text('Rubrik', meaningOf(shape.title)),
  date: column.moment('När', 'När det ska ske.'),
  text: column.text('Vad', 'Vad som ska ske.'),
  done: column.moment('Skedde', 'När det skedde, om källan säger det.').nullable(),
  ...sourceColumns,
});

/** Decisions, proposals and assignments by date, and what is to happen when. */
export function buildDecisionTables(model: Model, { workspace }: Edition): DataTable[] {
  const { t } = model.texts;
  const decisions = model.decisions
    .filter(({ id }) => workspace.decisions.has(id))
    .map((entity) => ({ entity, view: buildDecision(model, entity) }));
  if (decisions.length === 0) return [];
  return [
    buildDataTable(
      {
        id: 'beslut',
        title: t('data.table.decisions'),
        description: t('data.table.decisions.about'),
        row: decisionRow,
        key: ['id'],
        page: paths.followUp,
      },
      decisions.map(({ entity: { id, data }, view }) => ({
        id,
        title: data.title,
        kind: data.kind,
        status: data.status,
        body: data.body,
        date: data.date,
        date_note: data.date_note ?? null,
        reference: data.reference ?? null,
        case_number: data.case_number ?? null,
        text: model.plainText(view.prose),
        centres: data.about?.centres?.join(';') || null,
        municipalities: data.about?.municipalities?.join(';') || null,
        about_all: data.about === undefined,
        ...flattenSources(data.source),
      })),
    ),
    buildDataTable(
      {
        id: 'tidpunkter',
        title: t('data.table.dates'),
        description: t('data.table.dates.about'),
        row: dueRow,
        key: ['decision', 'number'],
        references: [{ column: 'decision', table: 'beslut', target: 'id' }],
        page: paths.followUp,
      },
      decisions.flatMap(({ entity: { id, data }, view }) =>
        view.due.map((due, index) => ({
          decision: id,
          number: index + 1,
          title: data.title,
          date: due.date,
          text: model.plainText(due.prose),
          done: data.due?.[index]?.done ?? null,
          ...flattenSources(due.sources),
        })),
      ),
    ),
  ];
}
