import { z } from 'zod';
import { date, id, line, name, prose } from './primitives.ts';

export const sourceError = z.strictObject({
  page: z.number().int().min(1).meta({ description: 'Sidan där felet står.' }),
  as_printed: line.meta({ description: 'Så står det i källan.' }),
  should_be: line.meta({ description: 'Så borde det stå, eller varför det är oklart.' }),
  why: line.meta({ description: 'Hur felet syns.' }),
  shown: line.meta({ description: 'Hur webbplatsen visar det.' }),
  figures: z
    .array(line)
    .min(1)
    .optional()
    .meta({
      description:
        'Adresser till uppgifter som felet gäller. De ska ha en anmärkning (note), om inte computed anges.',
      examples: ['[norrby.stated.centres]'],
    }),
  computed: line.optional().meta({
    description:
      'Adressen till det rätta värdet, när källans tal inte stämmer med det som går att räkna fram.',
    examples: ['norrby.all.count'],
  }),
  equation: line.optional().meta({
    description: 'Källans räkning, som inte går ihop: 5 + 10 + 15 = 28.',
    examples: ['5 + 10 + 15 = 28'],
  }),
});

export const document = z
  .strictObject({
    title: line.meta({ description: 'Dokumentets hela titel.' }),
    short_title: line.meta({ description: 'Kort namn med stor bokstav: Bilagan.' }),
    kind: z.enum(['appendix', 'case-text', 'minutes', 'report']).meta({ description: 'Slag av dokument.' }),
    status: z
      .enum(['proposal', 'decision', 'report'])
      .meta({ description: 'Förslag, beslut eller rapport.' }),
    status_note: line.optional().meta({ description: 'Vad statusen betyder här.' }),
    issuer: line.optional().meta({ description: 'Vem som har gett ut dokumentet, som roll eller organ.' }),
    date: date.nullable().meta({ description: 'Dokumentets datum, eller null när det är odaterat.' }),
    date_note: line.optional().meta({ description: 'Hur datumet är känt, eller varför det saknas.' }),
    case_numbers: z
      .array(line)
      .meta({ description: 'Diarienummer som står på dokumentet. Tom lista om inget.' }),
    pages: z.number().int().min(1).meta({ description: 'Antal sidor.' }),
    page_lines: z
      .array(z.number().int().min(1))
      .optional()
      .meta({ description: 'Raden där varje sida börjar i textfilen, för kontroll mot källan.' }),
    sections: z
      .array(id)
      .optional()
      .meta({ description: 'Avsnitten i ordning: filnamn i content/documents/<id>/.' }),
    separate_pages: z
      .boolean()
      .optional()
      .meta({ description: 'true ger varje avsnitt en egen sida, för långa dokument.' }),
    summary: prose.meta({ description: 'Vad dokumentet är, i en eller två meningar.' }),
    file: line.optional().meta({
      description:
        'Filen i källmappen, för kontroll mot källan. Utan den gäller en fil med dokumentets id som namn.',
      examples: ['rapport.pdf'],
    }),
    equations: z
      .array(
        z.strictObject({
          page: z.number().int().min(1).meta({ description: 'Sidan där talen står.' }),
          text: line.meta({
            description: 'Räkningen med källans tal: 22 + 6 = 28.',
            examples: ['22 + 6 = 28'],
          }),
        }),
      )
      .optional()
      .meta({ description: 'Räkningar med dokumentets egna tal. De kontrolleras varje gång.' }),
    errors: z.record(name, sourceError).optional().meta({ description: 'Fel i dokumentet.' }),
    gaps: z
      .array(z.strictObject({ page: z.number().int().min(1).optional(), text: prose }))
      .optional()
      .meta({ description: 'Det som saknas i dokumentet.' }),
  })
  .meta({ title: 'Dokument', description: 'Ett källdokument: data/documents/<id>.yaml.' });

export type Document = z.output<typeof document>;
export type SourceError = z.output<typeof sourceError>;
