import { z } from 'zod';
import { line, name } from './primitives.ts';

export const measure = z
  .strictObject({
    label: line.meta({ description: 'Rubrik i tabeller: Kostnad per listad.' }),
    unit: z
      .strictObject({
        one: line.meta({ description: 'Enheten efter talet ett: listad.' }),
        other: line.meta({ description: 'Enheten efter andra tal: listade.' }),
      })
      .meta({ description: 'Enheten som läsaren ser den.' }),
    decimals: z.number().int().min(0).max(6).meta({ description: 'Antal decimaler som visas.' }),
    definition: line.meta({ description: 'Vad måttet betyder.' }),
    better: z.enum(['lower', 'higher', 'neither']).meta({ description: 'Är lägre eller högre bättre?' }),
    total: z
      .enum(['sum', 'none'])
      .meta({ description: 'sum om värden får läggas ihop, annars none (medelvärden, kvoter).' }),
    computed_as: line
      .optional()
      .meta({ description: 'Härledd uppgift som ett angivet värde ska stämma med, t.ex. own.count.' }),
    range: z
      .strictObject({
        min: z.number().optional().meta({ description: 'Det minsta rimliga värdet.' }),
        max: z.number().optional().meta({ description: 'Det största rimliga värdet.' }),
      })
      .optional()
      .meta({ description: 'Rimliga värden. Utanför krävs plausible: med en förklaring.' }),
  })
  .meta({ title: 'Mått', description: 'Ett mått i vokabulären.' });

export const measures = z
  .record(name, measure)
  .meta({ title: 'Måtten', description: 'Måtten som uppgifter kan ha: data/measures.yaml.' });

export type Measure = z.output<typeof measure>;
