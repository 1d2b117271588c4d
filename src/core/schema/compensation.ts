import { z } from 'zod';
import { figures } from './figure.ts';
import { id, line, name, prose } from './primitives.ts';
import { source } from './source.ts';

const provider = z.strictObject({
  name: line.meta({ description: 'Utförarens namn som i källan: Hälsocentralen Eken.' }),
  centre: id
    .optional()
    .meta({ description: 'Hälsocentralen med samma namn i data/centres/, om den finns där.' }),
  note: prose.optional().meta({ description: 'Förbehåll till läsaren.' }),
  figures: figures.meta({ description: 'Beloppet: amount, period, värde.' }),
});

const calculation = z.strictObject({
  kind: z
    .enum(['current', 'alternative'])
    .meta({ description: 'current för regeln som gäller, alternative för ett annat sätt att räkna.' }),
  label: line.meta({ description: 'Kort namn: Gällande regel.' }),
  conditions: z.array(prose).min(1).meta({ description: 'Villkoren, ett i taget.' }),
  note: prose.optional().meta({ description: 'Förbehåll till läsaren.' }),
  figures: figures.meta({ description: 'Utfallet (outcome) och villkorens tal.' }),
  source,
});

export const compensation = z
  .strictObject({
    title: line.meta({ description: 'Vad ersättningen gäller.' }),
    document: id.meta({ description: 'Dokumentet som uppgifterna kommer från.' }),
    summary: prose.meta({ description: 'Ingressen: vad som föreslås eller är beslutat.' }),
    figures: figures.meta({ description: 'Summan som källan anger: amount, period, värde.' }),
    providers: z.record(name, provider).meta({ description: 'De som får ersättning, med belopp.' }),
    absent: z
      .array(
        z.strictObject({
          centre: id.meta({ description: 'Hälsocentralens id i data/centres/.' }),
          text: prose.meta({ description: 'Vad läsaren behöver veta.' }),
        }),
      )
      .optional()
      .meta({
        description: 'Hälsocentraler i annan regi som källan inte nämner. De har ingen uppgift, inte noll.',
      }),
    calculations: z
      .record(name, calculation)
      .optional()
      .meta({ description: 'Regeln som gäller och andra sätt att räkna.' }),
    sections: z.array(id).optional().meta({ description: 'Avsnitt ur dokumentets text som sidan visar.' }),
  })
  .meta({
    title: 'Ersättning',
    description: 'Ersättning till privata vårdgivare ett år: data/compensation/<år>.yaml.',
  });

export type Compensation = z.output<typeof compensation>;
export type Calculation = z.output<typeof calculation>;
