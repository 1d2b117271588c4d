import { z } from 'zod';
import { id, line } from './primitives.ts';

/** Front matter of one section of the narrative. */
export const section = z
  .strictObject({
    title: line.meta({ description: 'Avsnittets rubrik.' }),
    description: line.optional().meta({ description: 'En mening om avsnittet, för sökmotorer och delning.' }),
    municipality: id.optional().meta({ description: 'Kommunen som avsnittet handlar om.' }),
  })
  .meta({ title: 'Avsnitt', description: 'Huvudet i en MDX-fil i content/.' });

export type Section = z.output<typeof section>;
