import type { Summary } from '../../../src/core/check/summary.ts';
import type { Texts } from '../../../src/i18n/texts.ts';

/** The lines that end a check or a build. */
export function describeSummary(summary: Summary, texts: Texts, verbose = false): string[] {
  const { t, plural } = texts;
  const files = Object.entries(summary.files).filter(([, part]) =>
    Object.values(part).some((count) => count > 0),
  );
  return [
    t('check.numerals', { ...summary.numerals }),
    ...(verbose ? files.map(([file, part]) => `  ${t('check.numerals.file', { file, ...part })}`) : []),
    plural('check.missing', summary.missing),
    ...summary.unpublished.map(({ edition, from }) =>
      from ? t('check.scheduled', { edition, date: from }) : t('check.draft', { edition }),
    ),
  ];
}
