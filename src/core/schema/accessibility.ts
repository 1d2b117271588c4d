import { z } from 'zod';
import { date, id, line, prose } from './primitives.ts';

const day = date.regex(/^\d{4}-\d\d-\d\d$/, { error: 'day' });

export const accessibilityFault = z
  .strictObject({
    what: prose.meta({ description: 'Vad som inte är tillgängligt, och för vem.' }),
    why: z.enum(['not-mended', 'disproportionate', 'not-covered']).meta({
      description:
        'Skälet: inte rättat än, oskäligt betungande att rätta, eller innehåll som lagen inte omfattar.',
    }),
    alternative: prose.meta({ description: 'Hur läsaren kan få samma innehåll på ett annat sätt.' }),
    rule: line.optional().meta({ description: 'Regeln i axe-core som hittar felet: color-contrast.' }),
    pages: z.array(line).min(1).optional().meta({ description: 'Sidorna där felet finns: [/kostnader/].' }),
  })
  .meta({ title: 'Känd brist', description: 'En brist i tillgängligheten som är känd.' });

/** Undecided parts are null, and said openly, until the site has an address. */
export const accessibility = z
  .strictObject({
    actor: line.meta({ description: 'Den offentliga aktör som ansvarar.' }),
    service: line.meta({ description: 'Vad redogörelsen gäller: webbplatsens namn.' }),
    status: z.enum(['full', 'partial', 'none']).nullable().meta({
      description: 'Hur webbplatsen uppfyller lagen: helt, delvis eller inte. null när det inte är bedömt.',
    }),
    status_note: prose.meta({ description: 'Varför statusen är den, i en eller två meningar.' }),
    faults: z.record(id, accessibilityFault).meta({ description: 'Kända brister. Tomt, {}, om inga.' }),
    evaluation: z.strictObject({
      how: prose.meta({ description: 'Hur webbplatsen har bedömts, och av vem.' }),
      date: day.nullable().meta({ description: 'Dagen för bedömningen, eller null när den inte är gjord.' }),
    }),
    updated: day.nullable().meta({ description: 'Dagen då redogörelsen senast ändrades.' }),
    report: prose.nullable().meta({
      description:
        'Hur läsaren påtalar en brist och begär innehåll i annan form. null när det inte är bestämt.',
    }),
    supervision: z
      .strictObject({
        name: line.meta({ description: 'Tillsynsmyndigheten.' }),
        url: z.url().meta({ description: 'Sidan där läsaren kan anmäla bristande tillgänglighet.' }),
      })
      .meta({ description: 'Vart läsaren kan anmäla.' }),
  })
  .meta({
    title: 'Tillgänglighetsredogörelse',
    description: 'Det som lagen kräver att läsaren får veta: data/accessibility.yaml.',
  });

export type Accessibility = z.output<typeof accessibility>;
