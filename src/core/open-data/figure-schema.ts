import { z } from 'zod';
import { findSchema } from '../parse/schema-tree.ts';
import { figure, missingKind } from '../schema/figure.ts';
import { period } from '../schema/primitives.ts';
import { column, meaningOf } from './columns.ts';

const from = (...path: string[]) => meaningOf(findSchema(figure, path));

/** What columns and JSON say alike of a figure, in the order that a person reads it. */
export const figureBase = {
  id: column.text('Id', 'Id för det som uppgiften gäller. Ändras inte.'),
  name: column.text('Namn', 'Namnet på det som uppgiften gäller.'),
  measure: column.text('Mått, id', 'Måttets id.'),
  measure_label: column.text('Mått', 'Måttets namn.'),
  period: column.moment('Avser', meaningOf(period)).nullable(),
  value: column
    .number(
      'Värde',
      'Värdet. Tomt när uppgift saknas: det är inte noll. Uträknade värden har högst sex decimaler.',
    )
    .nullable(),
  unit: column.text('Enhet', 'Enheten efter andra tal än ett. Tom för tal utan enhet.').nullable(),
  qualifier: column.text('Ungefär', from('qualifier')).nullable(),
  status: column.choice(
    ['stated', 'computed', 'inferred', ...missingKind.options],
    'Status',
    'Värdet står i källan (stated), är uträknat (computed) eller en slutsats (inferred). Annars varför det saknas: källan anger det inte (not-stated), det är inte aktuellt (not-applicable) eller det är sekretess (confidential).',
  ),
  explanation: column
    .text('Förklaring', 'Hur värdet är uträknat, varför det är en slutsats eller varför det saknas.')
    .nullable(),
};

/** What programs need besides: they stand last in tables. */
export const figureTail = {
  address: column.text(
    'Adress',
    'Uppgiftens adress på webbplatsen, med perioden efter @. Ingen annan uppgift har den.',
  ),
  kind: column.choice(
    ['centre', 'municipality', 'group', 'region', 'plan', 'compensation', 'indicator'],
    'Slag',
    'Vad uppgiften gäller: hälsocentral (centre), kommun (municipality), grupp av hälsocentraler (group), hela regionen (region), planen (plan), ersättning (compensation) eller indikator (indicator).',
  ),
  decimals: column.integer('Decimaler', 'Hur många decimaler webbplatsen visar.'),
};

/** A place in a source document. */
export const sourceJson = z
  .strictObject({
    document: column.text('Dokument', 'Källdokumentets id.'),
    pages: z.array(z.int()).meta({ description: 'Sidor i dokumentet.' }),
  })
  .meta({ id: 'Source', description: 'Var uppgiften står.' });

export const figureJson = z
  .strictObject({
    ...figureBase,
    ...figureTail,
    notes: z.array(z.string()).meta({ description: from('note') }),
    sources: z.array(sourceJson).meta({ description: 'Källorna, med dokument och sidor.' }),
    computed_from: z
      .array(z.string())
      .meta({ description: 'Adresser till uppgifterna som värdet är uträknat ur.' }),
    corrected: z
      .strictObject({
        from: z.number().meta({ description: from('corrected', 'from') }),
        on: z.string().meta({ description: from('corrected', 'date') }),
        why: z.string().meta({ description: from('corrected', 'why') }),
      })
      .nullable()
      .meta({ description: 'Rättelsen, om uppgiften har rättats.' }),
  })
  .meta({ id: 'Figure', description: 'En uppgift med värde, period, källa och förbehåll.' });
