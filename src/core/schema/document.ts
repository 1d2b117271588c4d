import { z } from 'zod';
import { date, line, name, prose } from './primitives.ts';

export const sourceError = z.strictObject({
  page: z.number().int().min(1).meta({ description: 'Sidan där felet står.' }),
  as_printed: line.meta({ description: 'Så står det i källan.' }),
  should_be: line.meta({ description: 'Så borde det stå, eller varför det är oklart.' }),
  why: line.meta({ description: 'Hur felet syns.' }),
  shown: line.meta({ description: 'Hur webbplatsen visar det.' }),
});

export const document = z
  .strictObject({
    title: line.meta({ description: 'Dokumentets hela titel.' }),
    short_title: line.meta({ description: 'Kort namn med stor bokstav: Bilagan.' }),
    kind: z
      .enum(['appendix', 'case-text', 'minutes', 'report'])
      .meta({ description: 'Slag av dokument.' }),
    status: z
      .enum(['proposal', 'decision', 'report'])
      .meta({ description: 'Förslag, beslut eller rapport.' }),
    status_note: line.optional().meta({ description: 'Vad statusen betyder här.' }),
    issuer: line.optional().meta({ description: 'Vem som har gett ut dokumentet, som roll eller organ.' }),
    date: date.nullable().meta({ description: 'Dokumentets datum, eller null när det är odaterat.' }),
    date_note: line.optional().meta({ description: 'Hur datumet är känt, eller varför det saknas.' }),
    case_numbers: z.array(line).meta({ description: 'Diarienummer som står på dokumentet. Tom lista om inget.' }),
    pages: z.number().int().min(1).meta({ description: 'Antal sidor.' }),
    page_lines: z
      .array(z.number().int().min(1))
      .optional()
      .meta({ description: 'Raden där varje sida börjar i textfilen, för kontroll mot källan.' }),
    summary: prose.meta({ description: 'Vad dokumentet är, i en eller två meningar.' }),
    errors: z.record(name, sourceError).optional().meta({ description: 'Fel i dokumentet.' }),
    gaps: z
      .array(z.strictObject({ page: z.number().int().min(1).optional(), text: prose }))
      .optional()
      .meta({ description: 'Det som saknas i dokumentet.' }),
  })
  .meta({ title: 'Dokument', description: 'Ett källdokument: data/documents/<id>.yaml.' });

export type Document = z.output<typeof document>;
export type SourceError = z.output<typeof sourceError>;
