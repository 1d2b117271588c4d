import { z } from 'zod';
import { figures } from './figure.ts';
import { id, line, name, prose } from './primitives.ts';
import { source } from './source.ts';

const unit = z
  .strictObject({
    one: line.meta({ description: 'Enheten efter talet ett: kontakt.' }),
    other: line.meta({ description: 'Enheten efter andra tal: kontakter.' }),
  })
  .meta({ description: 'Enheten som läsaren ser den. Ett index har ingen.' });

const decimals = z.number().int().min(0).max(6).meta({ description: 'Högsta antal decimaler.' });

const ownMeasure = z.strictObject({
  label: line.meta({ description: 'Vad talet är, med liten bokstav: följer riktlinjen delvis.' }),
  unit: unit.optional(),
  decimals: decimals.optional(),
  computed_as: line
    .optional()
    .meta({ description: 'Adressen till det uträknade värde som källans tal ska stämma med.' }),
});

const target = z.strictObject({
  operator: z
    .enum(['at-least', 'at-most'])
    .meta({ description: 'Är målet minst (at-least) eller högst (at-most) talet?' }),
  level: z
    .enum(['national', 'region'])
    .optional()
    .meta({ description: 'Vems mål det är. Utelämnas när källan inte säger det.' }),
  operator_note: line
    .optional()
    .meta({ description: 'Varför målet läses så, när källan bara anger ett tal.' }),
});

const outcomeWords = z.strictObject({
  text: line.meta({ description: 'Utfallet när det är ord: Ja.' }),
  note: prose.optional().meta({ description: 'Förbehåll till läsaren.' }),
  source,
});

const change = z.strictObject({
  label: line.meta({ description: 'Posten: Läkemedelskostnader.' }),
  against: z
    .enum(['budget', 'previous-year'])
    .meta({ description: 'Jämförelsen: mot budget (budget) eller mot året före (previous-year).' }),
  amount: name.optional().meta({ description: 'Måttet med beloppet eller antalet.' }),
  meaning: line.optional().meta({ description: 'Vad förändringen innebär: lägre kostnad.' }),
  percent: name.optional().meta({ description: 'Måttet med procenttalet.' }),
});

export const indicator = z
  .strictObject({
    number: z
      .string()
      .regex(/^\d+(?:\.\d+)+$/, { error: 'number' })
      .meta({ description: 'Avsnittets nummer i rapporten.', examples: ['2.3.5'] }),
    title: line.meta({ description: 'Kort namn: Täckningsgrad.' }),
    official_title: line.optional().meta({ description: 'Indikatorns officiella namn.' }),
    code: line.optional().meta({ description: 'Indikatorns kod: Ko05L.' }),
    chapter: id.meta({ description: 'Kapitlet: filnamnet i content/documents/<dokument>/.' }),
    definition: prose.meta({ description: 'Vad som mäts eller frågas, i en eller några meningar.' }),
    better: z.enum(['lower', 'higher', 'neither']).meta({ description: 'Är lägre eller högre bättre?' }),
    unit: unit.optional(),
    decimals: decimals.optional(),
    source,
    about: z
      .strictObject({
        centres: z.array(id).optional().meta({ description: 'Hälsocentraler som avsnittet nämner.' }),
      })
      .optional()
      .meta({ description: 'Vad avsnittet nämner vid namn.' }),
    errors: z
      .array(name)
      .optional()
      .meta({ description: 'Fel i källan som gäller avsnittet: namn i dokumentets errors.' }),
    note: prose.optional().meta({ description: 'Förbehåll som gäller hela avsnittet.' }),
    outcome_words: outcomeWords.optional().meta({ description: 'Utfallet, när källan anger det med ord.' }),
    target: target.optional().meta({ description: 'Hur målet (figures.target) ska läsas.' }),
    changes: z.array(change).optional().meta({ description: 'Förändringar som visas i en tabell.' }),
    measures: z.record(name, ownMeasure).optional().meta({
      description: 'Egna mått utöver outcome, region, national, target, lowest, highest och median.',
    }),
    figures: figures.optional(),
  })
  .meta({ title: 'Indikator', description: 'Ett avsnitt i en årsrapport: data/indicators/<år>/<id>.yaml.' });

export type Indicator = z.output<typeof indicator>;
export type IndicatorTarget = z.output<typeof target>;
