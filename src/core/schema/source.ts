import { z } from 'zod';
import { id, line } from './primitives.ts';

const page = z.number().int().min(1);

export const sourceReference = z
  .strictObject({
    document: id.meta({ description: 'Dokumentets id, samma som filnamnet i data/documents/.' }),
    page: z
      .union([page, z.array(page).min(1)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .meta({ description: 'Sidan i dokumentet, eller flera: [2, 3].', examples: [3] }),
    unconfirmed: line.optional().meta({
      description: 'Varför talet inte går att återfinna i källans text vid kontrollen mot källorna.',
    }),
  })
  .meta({ description: 'Var uppgiften står: dokument och sida.' });

/** One reference or several; always a list once checked. */
export const source = z
  .union([sourceReference, z.array(sourceReference).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .meta({ description: 'Källan: { document: …, page: … }, eller en lista av flera källor.' });

/** A place in a document: `page` lists one or more page numbers from 1. */
export type SourceReference = z.output<typeof sourceReference>;
