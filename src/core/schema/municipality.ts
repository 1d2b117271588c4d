import { z } from 'zod';
import { figures } from './figure.ts';
import { line } from './primitives.ts';
import { proposal } from './proposal.ts';

export const municipality = z
  .strictObject({
    name: line.meta({ description: 'Kommunens namn: Alvdal kommun.' }),
    short_name: line.meta({ description: 'Namnet i tabeller: Alvdal.' }),
    figures: figures.optional().meta({ description: 'Vad källan anger för kommunen, till exempel antal.' }),
    proposals: z
      .record(line, proposal)
      .optional()
      .meta({ description: 'Vad varje utgåva föreslår för kommunen.' }),
  })
  .meta({ title: 'Kommun', description: 'En kommun: data/municipalities/<id>.yaml.' });

export type Municipality = z.output<typeof municipality>;
