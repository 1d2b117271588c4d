import { z } from 'zod';
import { date, id, line, prose } from './primitives.ts';
import { source } from './source.ts';

export const decision = z
  .strictObject({
    title: line.meta({ description: 'Vad det gäller, i några ord.' }),
    kind: z.enum(['decision', 'proposal', 'assignment', 'assessment', 'event']).meta({
      description: 'Beslut, förslag, uppdrag, bedömning eller händelse. Ett förslag är inte ett beslut.',
    }),
    status: z
      .enum(['decided', 'proposed', 'under-way', 'reported', 'done'])
      .meta({ description: 'Läget: beslutat, föreslaget, pågår, redovisat eller genomfört.' }),
    body: line.meta({ description: 'Vem som beslutade eller föreslog, som organ eller roll.' }),
    date: date.nullable().meta({ description: 'När, eller null när källan inte säger det.' }),
    date_note: line.optional().meta({ description: 'Vad källan säger om tiden när datum saknas.' }),
    reference: line.optional().meta({ description: 'Paragraf: §41.' }),
    case_number: line.optional().meta({ description: 'Diarienummer: RS/825/2021.' }),
    source,
    text: prose.meta({ description: 'Vad beslutet eller förslaget innebär.' }),
    due: z
      .array(
        z.strictObject({
          date: date.meta({ description: 'När det ska ske.' }),
          text: prose.meta({ description: 'Vad som ska ske.' }),
          done: date.optional().meta({ description: 'När det skedde, om källan säger det.' }),
          source: source.optional(),
        }),
      )
      .optional()
      .meta({ description: 'Datum när något ska redovisas eller börja.' }),
    about: z
      .strictObject({
        centres: z.array(id).optional().meta({ description: 'Hälsocentraler som berörs.' }),
        municipalities: z.array(id).optional().meta({ description: 'Kommuner som berörs.' }),
      })
      .optional()
      .meta({
        description: 'Vad det rör. Utelämnas när det rör alla. Tomt, {}, när det inte rör någon särskild.',
      }),
  })
  .meta({ title: 'Beslut eller förslag', description: 'En händelse: data/decisions/<id>.yaml.' });

export type Decision = z.output<typeof decision>;
