import { z } from 'zod';
import { date, line, name, period, prose } from './primitives.ts';
import { source } from './source.ts';

/** Why a value is missing. None of them is zero. */
export const missingKind = z.enum(['not-stated', 'not-applicable', 'confidential']);

export const qualifier = z.enum(['drygt', 'omkring', 'knappt', 'närmare', 'ungefär', 'cirka']);

const common = {
  source: source.optional(),
  note: prose.optional().meta({ description: 'Förbehåll som följer med siffran överallt.' }),
};

const stated = z.strictObject({
  value: z
    .number()
    .meta({ description: 'Talet utan mellanrum, med punkt som decimaltecken: 15949 eller 0.36.' }),
  ...common,
  qualifier: qualifier.optional().meta({ description: 'Källans ord för att talet är ungefärligt.' }),
  plausible: line.optional().meta({ description: 'Varför ett ovanligt värde ändå stämmer.' }),
  inferred: line.optional().meta({ description: 'Varför värdet är en slutsats och inte står i källan.' }),
  corrected: z
    .strictObject({
      from: z.number().meta({ description: 'Värdet som det var publicerat före rättelsen.' }),
      date: date.meta({ description: 'Dagen för rättelsen.' }),
      why: line.meta({ description: 'Varför värdet rättades.' }),
    })
    .optional()
    .meta({ description: 'En rättelse av en publicerad siffra.' }),
});

const missing = z.strictObject({
  missing: missingKind.meta({ description: 'Varför uppgiften saknas.' }),
  why: line.meta({ description: 'Förklaring till läsaren.' }),
  ...common,
});

/** A value with its source, or a typed gap. */
export const figure = z.union([stated, missing]);

/** Measure → period → figure. */
export const figures = z.record(name, z.record(period, figure)).meta({
  description: 'Uppgifterna: mått, period, värde.',
});

export type FigureInput = z.output<typeof figure>;
export type Figures = z.output<typeof figures>;
export type MissingKind = z.output<typeof missingKind>;
