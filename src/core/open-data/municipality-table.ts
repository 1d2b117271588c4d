import { z } from 'zod';
import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { municipality } from '../schema/municipality.ts';
import { proposalColumns } from './centre-tables.ts';
import { column, meaningOf } from './columns.ts';
import { buildDataTable, type DataTable } from './data-table.ts';
import { flattenSources } from './figure-record.ts';
import { sourceColumns } from './figure-row.ts';

const row = z.strictObject({
  id: column.text('Id', 'Kommunens id. Ändras inte.'),
  name: column.text('Namn', meaningOf(municipality.shape.name)),
  short_name: column.text('Kort namn', meaningOf(municipality.shape.short_name)),
  ...proposalColumns,
  ...sourceColumns,
});

/** The municipalities by name, with what the edition proposes for each. */
export function buildMunicipalityTables(model: Model, edition: Edition): DataTable[] {
  const municipalities = model.municipalities.filter(({ id }) => edition.workspace.municipalities.has(id));
  if (municipalities.length === 0) return [];
  const { t } = model.texts;
  const rows = municipalities.map((entity) => {
    const found = edition.proposalFor(entity);
    return {
      id: entity.id,
      name: entity.data.name,
      short_name: entity.data.short_name,
      proposal_kind: found?.kind ?? null,
      proposal_label: found?.label ?? null,
      proposal_text: found ? model.plainText(found.prose, edition) : null,
      ...flattenSources(found?.source ?? []),
    };
  });
  const description = t('data.table.municipalities.about');
  const title = t('data.table.municipalities');
  return [
    buildDataTable(
      { id: 'kommuner', title, description, row, key: ['id'], page: paths.municipalities },
      rows,
    ),
  ];
}
