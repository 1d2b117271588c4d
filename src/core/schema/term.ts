import { z } from 'zod';
import { id, line, prose } from './primitives.ts';
import { source } from './source.ts';

export const term = z
  .strictObject({
    label: line.meta({ description: 'Ordet som det skrivs i löpande text: sistahandsansvar.' }),
    also: z
      .array(line)
      .min(1)
      .optional()
      .meta({ description: 'Andra former som läsaren kan söka på: [egenregi, egenregin].' }),
    text: prose.meta({ description: 'Förklaringen, i en eller två meningar. Bara det som källorna säger.' }),
    source: source.optional(),
    inferred: line.optional().meta({
      description: 'När ingen källa förklarar ordet: hur förklaringen är känd.',
    }),
  })
  .meta({ title: 'Begrepp', description: 'Ett ord som läsaren kan behöva få förklarat.' });

export const terms = z
  .record(id, term)
  .meta({ title: 'Ordlistan', description: 'Begreppen i ordlistan: data/terms.yaml. Får saknas.' });

export type Term = z.output<typeof term>;
