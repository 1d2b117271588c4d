import { styleText } from 'node:util';
import type { Problem } from '../../../src/core/check/problem.ts';
import type { Texts } from '../../../src/i18n/texts.ts';

export const SHOWN = 20;

type Style = Parameters<typeof styleText>[0];
/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours only where a person reads them: on a terminal, and not when NO_COLOR says so. */
export const paintFor =
  (stream: NodeJS.WriteStream): Paint =>
  (style, text) =>
    styleText(style, text, { stream, validateStream: true });

export const unpainted: Paint = (_style, text) => text;

/** Faults as the house style has them, the first twenty and then how many more. */
export function formatTerminal(
  problems: readonly Problem[],
  texts: Texts,
  all: boolean,
  paint: Paint,
): string {
  const shown = all ? problems : problems.slice(0, SHOWN);
  const blocks = shown.map((problem) => formatProblem(problem, paint));
  const rest = problems.length - shown.length;
  const lines = [texts.plural('check.faults', problems.length)];
  if (rest > 0) lines.unshift(texts.plural('check.more', rest), '');
  return [...blocks, paint('bold', lines.join('\n'))].join('\n\n');
}

function formatProblem(
  { file, line, column, path, rule, title, message, excerpt, hint }: Problem,
  paint: Paint,
): string {
  return [
    `${paint('cyan', `${file}:${line}:${column}`)}${path === '' ? '' : `  ${path}`}`,
    `  ${paint('bold', `${title}.`)} ${indent(message)}`,
    paint('dim', excerpt),
    `  ${indent(hint)}`,
    paint('dim', `  [${rule}]`),
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

/** One annotation a fault, as GitHub reads them from the log: its signs for line ends and commas are escaped. */
export function formatGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, length, rule, title, message, hint }) => {
      const place = { file, line, col: column, endColumn: column + length, title: `${title} (${rule})` };
      const properties = Object.entries(place).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      );
      return `::error ${properties.join(',')}::${escapeData(`${message}\n${hint}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A table for a review page; signs that Markdown or HTML would read are escaped. */
export function formatMarkdown(problems: readonly Problem[], texts: Texts, all: boolean): string {
  const shown = all ? problems : problems.slice(0, SHOWN);
  const rest = problems.length - shown.length;
  const { t } = texts;
  const head = [t('check.column.file'), t('check.column.fault'), t('check.column.do')];
  const rows = shown.map(({ file, line, title, message, hint }) => [
    `\`${file.replaceAll('`', '')}:${line}\``,
    `**${escapeMarkdown(title)}.** ${escapeMarkdown(message)}`,
    escapeMarkdown(hint),
  ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    texts.plural('check.faults', problems.length),
    '',
    ...table,
    ...(rest > 0 ? ['', texts.plural('check.more', rest)] : []),
  ].join('\n');
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~#@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');
}
