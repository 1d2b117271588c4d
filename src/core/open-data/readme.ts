import type { Model } from '../model.ts';
import { describeCover } from './cover.ts';
import type { EditionData } from './tables.ts';

/** What lies beside the files of an archive, in plain text. */
export function formatReadme(model: Model, data: EditionData, commit: string | undefined): string {
  const { t } = model.texts;
  const lines = [
    data.edition.plan.title,
    '='.repeat(data.edition.plan.title.length),
    '',
    ...describeCover(model, data).flatMap(([title, text]) => [title, `    ${text}`, '']),
    t('data.cover.version'),
    `    ${commit ?? t('data.cover.version.unknown')}`,
    '',
    t('data.readme.files'),
    '',
    ...(['csv', 'excel-csv', 'csv-metadata', 'datapackage', 'workbook', 'v1', 'sums'] as const).map(
      (name) => `    ${t(`data.readme.${name}`)}`,
    ),
    '',
    t('data.readme.tables'),
    '',
    ...data.tables.flatMap(({ id, title, description, fields, rows }) => [
      `${id}: ${title}`,
      `    ${description} ${t('data.rows', { n: rows.length })}`,
      ...fields.map((field) => `    ${field.name} (${field.title}): ${field.description}`),
      '',
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
