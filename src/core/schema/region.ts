import { z } from 'zod';
import { figures } from './figure.ts';
import { line, prose } from './primitives.ts';

const groupFigures = z.strictObject({ figures });

export const region = z
  .strictObject({
    name: line.meta({ description: 'Regionens namn, till exempel Region Norrdal.' }),
    area: line.meta({ description: 'Området i löpande text, i bestämd form: länet.' }),
    language: z.enum(['sv']).meta({ description: 'Webbplatsens språk.' }),
    spatial: z
      .url()
      .optional()
      .meta({ description: 'Områdets adress i ett register över platser, för öppna data.' }),
    site: z.url().optional().meta({ description: 'Webbplatsens adress, när den är bestämd.' }),
    publisher: z.strictObject({
      name: line.meta({ description: 'Den som ansvarar för webbplatsen.' }),
      organisation_number: line.optional().meta({ description: 'Organisationsnummer.' }),
    }),
    contact: z
      .strictObject({
        role: line.meta({ description: 'Funktionen som svarar, inte en person.' }),
        email: z.email().optional().meta({ description: 'Funktionens e-postadress.' }),
        url: z.url().optional().meta({ description: 'Sida med kontaktuppgifter.' }),
      })
      .optional()
      .meta({ description: 'Hur läsaren når den som ansvarar.' }),
    licence: z.strictObject({
      name: line.meta({ description: 'Licensens namn: CC BY 4.0.' }),
      url: z.url().meta({ description: 'Licensens adress.' }),
    }),
    current_plan: line.optional().meta({
      description: 'Utgåvan som webbplatsen visar först, när det är en annan än den senast publicerade.',
    }),
    figures: figures.optional().meta({ description: 'Uppgifter om hela regionen.' }),
    groups: z
      .strictObject({
        'own-run': groupFigures.optional().meta({ description: 'Hälsocentraler i egen regi.' }),
        'other-run': groupFigures.optional().meta({ description: 'Hälsocentraler i annan regi.' }),
        all: groupFigures.optional().meta({ description: 'Alla hälsocentraler.' }),
      })
      .optional()
      .meta({ description: 'Uppgifter som källan anger för en hel grupp, till exempel medelvärden.' }),
    plain: z
      .array(
        z.strictObject({
          text: line.meta({ description: 'Uttrycket som det står i texten: nivå 2.' }),
          why: line.meta({ description: 'Varför siffran inte är en uppgift.' }),
        }),
      )
      .optional()
      .meta({ description: 'Uttryck med siffror som är namn och får stå obundna överallt.' }),
    people: z
      .array(
        z.strictObject({
          text: line.meta({ description: 'Namnet, adressen eller numret som det står i texten.' }),
          why: line.meta({ description: 'Varför det får stå: en offentlig roll, eller inte en person.' }),
        }),
      )
      .optional()
      .meta({ description: 'Namn, e-postadresser och telefonnummer som får stå i texterna.' }),
    moved: z
      .record(
        z.string().regex(/^\/(?:[a-z\d.-]+\/)+$/, { error: 'page' }),
        z.string().regex(/^\/(?:[a-z\d.-]+\/)*(?:#[a-z\d-]+)?$/, { error: 'address' }),
      )
      .optional()
      .meta({
        description:
          'Sidor som har flyttat, gammal adress och ny: /kommuner/gamla/: /kommuner/nya/. Den gamla leder vidare.',
      }),
    about: prose.optional().meta({ description: 'En mening om webbplatsen.' }),
  })
  .meta({ title: 'Region', description: 'Regionen som ger ut planen: data/region.yaml.' });

export type Region = z.output<typeof region>;
