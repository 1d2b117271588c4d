import { z } from 'zod';
import type { Model } from '../model.ts';
import { aspect } from '../schema/aspect.ts';
import { indicator } from '../schema/indicator.ts';
import { measure } from '../schema/measure.ts';
import { buildIndicatorReport, listIndicatorYears } from '../views/indicator-report.ts';
import { column, meaningOf } from './columns.ts';
import { buildDataTable, type DataTable } from './data-table.ts';
import { flattenSources } from './figure-record.ts';
import { sourceColumns } from './figure-row.ts';

const better = column.choice(measure.shape.better.options, 'Bättre', meaningOf(measure.shape.better));

const measureRow = z.strictObject({
  id: column.text('Id', 'Måttets id. Ändras inte.'),
  label: column.text('Namn', meaningOf(measure.shape.label)),
  unit_one: column.text('Enhet, ett', meaningOf(measure.shape.unit.shape.one)),
  unit: column.text('Enhet', meaningOf(measure.shape.unit.shape.other)),
  decimals: column.integer('Decimaler', meaningOf(measure.shape.decimals)),
  definition: column.text('Definition', meaningOf(measure.shape.definition)),
  better,
  total: column.choice(measure.shape.total.options, 'Får läggas ihop', meaningOf(measure.shape.total)),
});

const wordRow = z.strictObject({
  aspect: column.text('Egenskap, id', 'Egenskapens id.'),
  aspect_label: column.text('Egenskap', meaningOf(aspect.shape.label)),
  aspect_definition: column.text('Vad den omfattar', meaningOf(aspect.shape.definition)),
  value: column.text('Värde, id', 'Värdets id. Tomt för egenskaper som bara beskrivs i ord.').nullable(),
  value_label: column.text('Värde', 'Ordet som läsaren ser.').nullable(),
  value_definition: column.text('Definition', 'Vad ordet betyder.').nullable(),
});

const indicatorRow = z.strictObject({
  year: column.moment('År', 'Året som rapporten gäller.'),
  id: column.text('Id', 'Indikatorns id. Ändras inte.'),
  number: column.text('Nummer', meaningOf(indicator.shape.number)),
  title: column.text('Namn', meaningOf(indicator.shape.title)),
  official_title: column.text('Officiellt namn', meaningOf(indicator.shape.official_title)).nullable(),
  code: column.text('Kod', meaningOf(indicator.shape.code)).nullable(),
  chapter: column.text('Kapitel', 'Kapitlet i rapporten.'),
  definition: column.text('Vad som mäts', meaningOf(indicator.shape.definition)).nullable(),
  better,
  outcome_text: column.text('Utfall i ord', meaningOf(indicator.shape.outcome_words)).nullable(),
  target_operator: column
    .choice(['at-least', 'at-most'], 'Målet är', 'Målet är minst (at-least) eller högst (at-most) talet.')
    .nullable(),
  target_level: column
    .choice(['national', 'region'], 'Vems mål', 'Vems mål det är. Tomt när källan inte säger det.')
    .nullable(),
  note: column.text('Förbehåll', meaningOf(indicator.shape.note)).nullable(),
  ...sourceColumns,
});

/** What the words mean: measures, the words of the aspects, and the indicators of each year's report. */
export function buildVocabularyTables(model: Model): DataTable[] {
  const { t } = model.texts;
  const measures = Object.entries(model.workspace.measures?.data ?? {});
  const aspects = Object.entries(model.workspace.aspects?.data ?? {});
  const indicators = listIndicatorYears(model).flatMap((year) => buildIndicatorReport(model, year).chapters);
  return [
    buildDataTable(
      {
        id: 'matt',
        title: t('data.table.measures'),
        description: t('data.table.measures.about'),
        row: measureRow,
        key: ['id'],
      },
      measures.map(([id, { unit, label, decimals, definition, better, total }]) => ({
        ...{ id, label, decimals, definition, better, total },
        unit_one: unit.one,
        unit: unit.other,
      })),
    ),
    buildDataTable(
      {
        id: 'ordlista',
        title: t('data.table.words'),
        description: t('data.table.words.about'),
        row: wordRow,
        key: [],
      },
      aspects.flatMap(([id, { label, definition, values }]): z.output<typeof wordRow>[] => {
        const common = { aspect: id, aspect_label: label, aspect_definition: definition };
        const words = Object.entries(values ?? {});
        if (words.length === 0)
          return [{ ...common, value: null, value_label: null, value_definition: null }];
        return words.map(([value, word]) => ({
          ...common,
          value,
          value_label: word.label,
          value_definition: word.definition ?? null,
        }));
      }),
    ),
    ...(indicators.length === 0
      ? []
      : [
          buildDataTable(
            {
              id: 'indikatorer',
              title: t('data.table.sections'),
              description: t('data.table.sections.about'),
              row: indicatorRow,
              key: ['year', 'id'],
            },
            indicators.flatMap((chapter) =>
              chapter.indicators.map(({ year, entity: { id, data }, definition, note, words }) => ({
                year,
                id,
                number: data.number,
                title: data.title,
                official_title: data.official_title ?? null,
                code: data.code ?? null,
                chapter: chapter.title,
                definition: definition ? model.plainText(definition) : null,
                better: data.better,
                outcome_text: words?.text ?? null,
                target_operator: data.target?.operator ?? null,
                target_level: data.target?.level ?? null,
                note: note ? model.plainText(note) : null,
                ...flattenSources(data.source),
              })),
            ),
          ),
        ]),
  ];
}
