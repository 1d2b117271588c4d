import { z } from 'zod';
import { date, id, line, name, period, prose } from './primitives.ts';
import { source } from './source.ts';

const displayed = z.strictObject({
  of: line.meta({ description: 'Uppgiftens adress: own-run.under_threshold.listed.' }),
  label: prose.meta({ description: 'Vad siffran är, i några ord.' }),
});

/** Absent: published since its date. */
const publication = z.union([
  z.literal('draft'),
  z.strictObject({
    from: date
      .optional()
      .meta({ description: 'Dagen då utgåvan publiceras, när den inte är planens datum.' }),
    withdrawn: z
      .strictObject({
        date: date.meta({ description: 'Dagen då utgåvan återkallades.' }),
        why: line.meta({ description: 'Varför, till läsaren.' }),
      })
      .optional()
      .meta({
        description: 'När en publicerad utgåva har återkallats. Sidorna finns kvar med besked om det.',
      }),
  }),
]);

export const plan = z
  .strictObject({
    title: line.meta({ description: 'Planens hela titel.' }),
    edition: line.meta({ description: 'Utgåvans namn: mars 2026.' }),
    date: date.meta({ description: 'Planens datum.' }),
    status: z.enum(['proposal', 'decision']).meta({ description: 'Förslag eller beslut.' }),
    status_note: line.meta({ description: 'Vem förslaget riktas till eller vem som beslutade.' }),
    publication: publication.optional().meta({
      description:
        'draft för ett utkast, som bara syns i förhandsvisningar, { from: … } när utgåvan ska publiceras en viss dag, { withdrawn: … } när den har återkallats. Utelämnas annars.',
      examples: ['draft'],
    }),
    case_number: line
      .nullable()
      .meta({ description: 'Diarienummer, eller null när källan inte anger något.' }),
    threshold: z
      .strictObject({
        measure: name.meta({ description: 'Måttet som gränsen gäller.' }),
        below: z.number().meta({ description: 'Gränsen: färre än så här många.' }),
        source,
      })
      .meta({ description: 'Gränsen för vilka hälsocentraler som planen gäller.' }),
    measures: z
      .record(
        name,
        z.strictObject({
          period: period.meta({ description: 'Perioden som utgåvan visar måttet för.' }),
          reference: line
            .optional()
            .meta({ description: 'Uppgiften som andra jämförs med: own-run.cost_per_listed.' }),
        }),
      )
      .meta({ description: 'Perioden som varje mått läses för. En tabell, en period.' }),
    documents: z.array(id).min(1).meta({ description: 'Dokumenten som utgåvan bygger på.' }),
    sections: z
      .array(id)
      .min(1)
      .meta({ description: 'Avsnitten i ordning: filnamn i content/plans/<utgåva>/.' }),
    front: z
      .strictObject({
        title: prose.meta({ description: 'Rubriken på första sidan.' }),
        lead: prose.meta({ description: 'Ingressen på första sidan.' }),
        figures: z.array(displayed).min(1).max(6).meta({ description: 'Siffrorna på första sidan.' }),
      })
      .meta({ description: 'Första sidan.' }),
  })
  .meta({ title: 'Utgåva', description: 'En utgåva av planen: data/plans/<utgåva>.yaml.' });

export type Plan = z.output<typeof plan>;
