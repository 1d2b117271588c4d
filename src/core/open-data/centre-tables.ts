import { z } from 'zod';
import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { centre, statement } from '../schema/centre.ts';
import { proposal } from '../schema/proposal.ts';
import { column, meaningOf } from './columns.ts';
import { buildDataTable, type DataTable } from './data-table.ts';
import { flattenSources } from './figure-record.ts';
import { sourceColumns } from './figure-row.ts';

const { shape } = centre;

/** Columns of what a plan proposes; a proposal is never called a decision. */
export const proposalColumns = {
  proposal_kind: column
    .choice(proposal.shape.kind.options, 'Förslagets slag', meaningOf(proposal.shape.kind))
    .nullable(),
  proposal_label: column.text('Förslag', meaningOf(proposal.shape.label)).nullable(),
  proposal_text: column.text('Förslaget', meaningOf(proposal.shape.text)).nullable(),
};

const centreRow = z.strictObject({
  id: column.text('Id', 'Hälsocentralens id. Ändras inte.'),
  name: column.text('Namn', meaningOf(shape.name)),
  short_name: column.text('Kort namn', meaningOf(shape.short_name)),
  operator: column.choice(shape.operator.options, 'Drift', meaningOf(shape.operator)),
  municipality: column.text('Kommun, id', 'Kommunens id. Tomt när ingen källa anger kommunen.').nullable(),
  municipality_name: column.text('Kommun', 'Kommunens namn.').nullable(),
  municipality_inferred: column
    .text('Kommunen är en slutsats', 'Varför kommunen är en slutsats och inte står i källan.')
    .nullable(),
  summary: column.text('Läget', 'Läget i en eller två meningar.').nullable(),
  ...proposalColumns,
  site_path: column.text('Sida på webbplatsen', 'Vägen till hälsocentralens sida.'),
});

const statementRow = z.strictObject({
  id: column.text('Id', 'Hälsocentralens id.'),
  name: column.text('Namn', meaningOf(shape.short_name)),
  aspect: column.text('Egenskap, id', 'Egenskapens id, som i tabellen ordlista.'),
  aspect_label: column.text('Egenskap', 'Egenskapens namn.'),
  value: column
    .text('Värde, id', 'Värdet ur egenskapens ordförråd. Tomt när egenskapen bara beskrivs i ord.')
    .nullable(),
  value_label: column.text('Värde', 'Ordet som läsaren ser.').nullable(),
  text: column.text('Text', meaningOf(statement.shape.text)).nullable(),
  note: column.text('Förbehåll', meaningOf(statement.shape.note)).nullable(),
  inferred: column.text('Slutsats', meaningOf(statement.shape.inferred)).nullable(),
  ...sourceColumns,
});

/** The centres, smallest first, and what the edition states of each. What no source says has no row. */
export function buildCentreTables(
  model: Model,
  edition: Edition,
  href: (path: string) => string,
): DataTable[] {
  const { t } = model.texts;
  const { centres, workspace } = edition;
  const textOf = (prose: Parameters<Model['plainText']>[0] | undefined) =>
    prose ? model.plainText(prose, edition) : null;
  const register = buildDataTable(
    {
      id: 'halsocentraler',
      title: t('data.table.centres'),
      description: t('data.table.centres.about'),
      row: centreRow,
      key: ['id'],
      references:
        workspace.municipalities.size > 0
          ? [{ column: 'municipality', table: 'kommuner', target: 'id' }]
          : [],
      page: paths.centres,
    },
    centres.map((entity) => {
      const { id, data } = entity;
      const found = edition.proposalFor(entity);
      const municipality = data.municipality && workspace.municipalities.get(data.municipality.id);
      return {
        id,
        name: data.name,
        short_name: data.short_name,
        operator: data.operator,
        municipality: municipality?.id ?? null,
        municipality_name: municipality?.data.name ?? null,
        municipality_inferred: data.municipality?.inferred ?? null,
        summary: textOf(edition.summaryOf(entity)),
        proposal_kind: found?.kind ?? null,
        proposal_label: found?.label ?? null,
        proposal_text: textOf(found?.prose),
        site_path: href(paths.centre(id)),
      };
    }),
  );
  const statements = buildDataTable(
    {
      id: 'egenskaper',
      title: t('data.table.statements'),
      description: t('data.table.statements.about'),
      row: statementRow,
      key: ['id', 'aspect'],
      references: [{ column: 'id', table: 'halsocentraler', target: 'id' }],
      page: paths.plan(edition.id),
    },
    centres.flatMap((entity) =>
      edition.statementsOf(entity).map((found) => ({
        id: entity.id,
        name: entity.data.short_name,
        aspect: found.id,
        aspect_label: found.label,
        value: found.value?.id ?? null,
        value_label: found.value?.label ?? null,
        text: textOf(found.prose),
        note: textOf(found.note),
        inferred: found.inferred ?? null,
        ...flattenSources(found.sources),
      })),
    ),
  );
  return [register, statements];
}
