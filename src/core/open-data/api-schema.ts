import { z } from 'zod';
import { findSchema } from '../parse/schema-tree.ts';
import { plan } from '../schema/plan.ts';
import { column, meaningOf } from './columns.ts';
import { figureJson, sourceJson } from './figure-schema.ts';

const from = (...path: string[]) => meaningOf(findSchema(plan, path));

/** What stands first in every document: of what, when, by whom, and under which licence. */
export const metaJson = z
  .strictObject({
    version: z.literal('v1').meta({ description: 'Gränssnittets version.' }),
    edition: z.string().meta({ description: 'Utgåvan som uppgifterna är lästa för.' }),
    title: z.string().meta({ description: 'Planens titel.' }),
    issued: z.string().meta({ description: 'Planens datum.' }),
    modified: z.string().meta({ description: 'Dagen för den senaste rättelsen, annars planens datum.' }),
    publisher: z.string().meta({ description: 'Den som ger ut uppgifterna.' }),
    licence: z
      .strictObject({
        name: z.string().meta({ description: 'Licensens namn.' }),
        url: z.string().meta({ description: 'Licensens adress.' }),
      })
      .meta({ description: 'Licensen.' }),
    citation: z.string().meta({ description: 'Så anges källan.' }),
  })
  .meta({ id: 'Meta', description: 'Vad dokumentet gäller, hur gammalt det är och hur det får användas.' });

export const planJson = z
  .strictObject({
    id: column.text('Id', 'Utgåvans id. Ändras inte.'),
    title: column.text('Titel', meaningOf(plan.shape.title)),
    edition: column.text('Utgåva', meaningOf(plan.shape.edition)),
    date: column.moment('Datum', meaningOf(plan.shape.date)),
    status: column.choice(plan.shape.status.options, 'Status', meaningOf(plan.shape.status)),
    status_note: column.text('Om statusen', meaningOf(plan.shape.status_note)),
    case_number: column.text('Diarienummer', meaningOf(plan.shape.case_number)).nullable(),
    threshold: z
      .strictObject({
        measure: z.string().meta({ description: from('threshold', 'measure') }),
        below: z.number().meta({ description: from('threshold', 'below') }),
        sources: z.array(sourceJson).meta({ description: 'Källorna, med dokument och sidor.' }),
      })
      .meta({ description: meaningOf(plan.shape.threshold) }),
    measures: z
      .array(
        z.strictObject({
          measure: z.string().meta({ description: 'Måttets id.' }),
          period: z.string().meta({ description: from('measures', 'listed', 'period') }),
          reference: z
            .string()
            .nullable()
            .meta({ description: from('measures', 'listed', 'reference') }),
        }),
      )
      .meta({ description: meaningOf(plan.shape.measures) }),
    documents: z.array(z.string()).meta({ description: meaningOf(plan.shape.documents) }),
    sections: z
      .array(
        z.strictObject({
          id: z.string().meta({ description: 'Avsnittets id.' }),
          title: z.string().meta({ description: 'Avsnittets rubrik.' }),
          page: z.string().meta({ description: 'Vägen till avsnittet på webbplatsen.' }),
        }),
      )
      .meta({ description: 'Avsnitten i ordning.' }),
  })
  .meta({ id: 'PlanSummary', description: 'En utgåva av planen.' });

export const planFullJson = z
  .strictObject({
    ...planJson.shape,
    figures: z
      .array(figureJson)
      .meta({ description: 'Alla uppgifter som utgåvan har, saknar eller räknar ut.' }),
  })
  .meta({ id: 'Plan', description: 'En utgåva av planen med alla dess uppgifter.' });

export const entryJson = z
  .strictObject({
    path: z.string().meta({ description: 'Dokumentets adress, räknad från v1/.' }),
    title: z.string().meta({ description: 'Vad dokumentet innehåller.' }),
  })
  .meta({ id: 'Entry', description: 'Ett dokument i gränssnittet.' });
