import { z } from 'zod';
import { line, name } from './primitives.ts';

const aspectValue = z.strictObject({
  label: line.meta({ description: 'Ordet som läsaren ser: hyroberoende.' }),
  definition: line.optional().meta({ description: 'Vad ordet betyder.' }),
});

export const aspect = z
  .strictObject({
    label: line.meta({ description: 'Rubriken som läsaren ser: Bemanning.' }),
    definition: line.meta({ description: 'Vad rubriken omfattar.' }),
    values: z
      .record(name, aspectValue)
      .optional()
      .meta({ description: 'Slutet ordförråd. Utan det är egenskapen bara text.' }),
  })
  .meta({ title: 'Egenskap', description: 'En egenskap som beskriver en hälsocentral i ord.' });

export const aspects = z
  .record(name, aspect)
  .meta({ title: 'Egenskaperna', description: 'Ordförrådet för egenskaper: data/aspects.yaml.' });

export type Aspect = z.output<typeof aspect>;
