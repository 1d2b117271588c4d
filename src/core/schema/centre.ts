import { z } from 'zod';
import { figures } from './figure.ts';
import { date, id, line, name, prose } from './primitives.ts';
import { proposal } from './proposal.ts';
import { source } from './source.ts';

/** What a source states of a centre in words: a value of the aspect's vocabulary, a text, or both. */
export const statement = z.strictObject({
  value: name.optional().meta({ description: 'Värdet ur egenskapens ordförråd i data/aspects.yaml.' }),
  text: prose.optional().meta({ description: 'Det som källan säger, i egna ord.' }),
  note: prose.optional().meta({ description: 'Förbehåll till läsaren.' }),
  source: source.optional(),
  inferred: line.optional().meta({ description: 'Varför detta är en slutsats och inte står i källan.' }),
});

const assessment = z.strictObject({
  summary: prose.optional().meta({ description: 'Läget i en eller två meningar.' }),
  proposal: proposal.optional(),
  aspects: z.record(name, statement).optional().meta({ description: 'Egenskaper enligt data/aspects.yaml.' }),
});

export const centre = z
  .strictObject({
    name: line.meta({ description: 'Hela namnet: Norrby hälsocentral.' }),
    short_name: line.meta({ description: 'Namnet i tabeller och diagram: Norrby.' }),
    aliases: z.array(line).optional().meta({ description: 'Andra namn som källorna använder.' }),
    operator: z
      .enum(['region', 'other'])
      .meta({ description: 'region för egen regi, other för annan regi.' }),
    municipality: z
      .strictObject({
        id: id.meta({ description: 'Kommunens id i data/municipalities/.' }),
        source: source.optional(),
        note: prose.optional().meta({ description: 'Förbehåll till läsaren.' }),
        inferred: line.optional().meta({ description: 'Varför kommunen är en slutsats.' }),
      })
      .nullable()
      .meta({ description: 'Kommunen, eller null när ingen källa anger den.' }),
    closed: z
      .strictObject({
        date: date.meta({ description: 'När den stängde.' }),
        source,
      })
      .optional()
      .meta({
        description:
          'När hälsocentralen har stängt. Den räknas i de utgåvor som är äldre, och behåller sin sida.',
      }),
    figures,
    assessments: z
      .record(line, assessment)
      .optional()
      .meta({ description: 'Vad varje utgåva säger om hälsocentralen: 2026-03: …' }),
  })
  .meta({ title: 'Hälsocentral', description: 'En hälsocentral: data/centres/<id>.yaml.' });

export type Centre = z.output<typeof centre>;
export type Statement = z.output<typeof statement>;
export type Assessment = z.output<typeof assessment>;
