import { firstDay, lastDay } from '../figures/time.ts';
import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Document } from '../schema/document.ts';
import { parseEquation } from './equations.ts';
import type { Finding } from './report.ts';

/** What is said of a document agrees with itself: pages that it has, sums that hold, registered errors that do not. */
export function checkDocuments(workspace: Workspace): Finding[] {
  return [...workspace.documents.values()].flatMap((entity) => [
    ...checkPages(entity),
    ...(entity.data.equations ?? []).flatMap(({ text }, index) =>
      checkEquation(entity, text, ['equations', index, 'text'], true),
    ),
    ...Object.entries(entity.data.errors ?? {}).flatMap(([id, { equation }]) =>
      equation === undefined ? [] : checkEquation(entity, equation, ['errors', id, 'equation'], false),
    ),
  ]);
}

function checkEquation(
  { yaml }: Entity<Document>,
  text: string,
  path: DataPath,
  shouldHold: boolean,
): Finding[] {
  const base = { place: yaml.locate(path), path: path.join('.') };
  const equation = parseEquation(text);
  if (!equation) return [{ rule: 'arithmetic/unreadable', ...base, parameters: { text } }];
  if (equation.isTrue === shouldHold) return [];
  const computed = String(Number(equation.computed.toFixed(equation.decimals + 1))).replace('.', ',');
  return [
    {
      rule: shouldHold ? 'arithmetic/equation' : 'arithmetic/equation-settled',
      ...base,
      parameters: { text, computed },
    },
  ];
}

function checkPages({ id, data, yaml }: Entity<Document>): Finding[] {
  const findings: Finding[] = [];
  const check = (page: number | undefined, path: DataPath) => {
    if (page === undefined || page <= data.pages) return;
    const parameters = { document: id, pages: data.pages, page };
    findings.push({ rule: 'reference/page', place: yaml.locate(path), path: path.join('.'), parameters });
  };
  for (const [index, { page }] of (data.equations ?? []).entries()) check(page, ['equations', index, 'page']);
  for (const [name, { page }] of Object.entries(data.errors ?? {})) check(page, ['errors', name, 'page']);
  for (const [index, { page }] of (data.gaps ?? []).entries()) check(page, ['gaps', index, 'page']);
  const lines = data.page_lines ?? [];
  const rises = lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0));
  if (lines.length > 0 && (lines.length !== data.pages || !rises || lines[0] !== 1)) {
    const parameters = { count: lines.length, pages: data.pages };
    findings.push({
      rule: 'document/page-lines',
      place: yaml.locate(['page_lines'], 'key'),
      path: 'page_lines',
      parameters,
    });
  }
  return findings;
}

/** A decision is decided: what is not is a proposal, and its readers are told "Beslut, inte beslutat". */
export function checkDecisionStates({ decisions }: Workspace): Finding[] {
  return [...decisions.values()].flatMap(({ data, yaml }) =>
    data.kind === 'decision' && data.status === 'proposed'
      ? [{ rule: 'decision/not-decided', place: yaml.locate(['status']), path: 'status' }]
      : [],
  );
}

/** A decision is not later than the documents that tell of it, and nothing is due before it. */
export function checkDecisionDates(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const { data, yaml } of workspace.decisions.values()) {
    const { date } = data;
    if (date === null) continue;
    const dates = data.source.map(
      ({ document }) => workspace.documents.get(document)?.data.date ?? undefined,
    );
    const isAfter = (told: string | undefined) => told !== undefined && firstDay(date) > lastDay(told);
    if (dates.length > 0 && dates.every(isAfter) && data.date_note === undefined) {
      const parameters = { date, document: data.source[0]?.document ?? '', told: dates[0] ?? '' };
      findings.push({
        rule: 'decision/after-document',
        place: yaml.locate(['date']),
        path: 'date',
        parameters,
      });
    }
    for (const [index, due] of (data.due ?? []).entries()) {
      if (lastDay(due.date) >= firstDay(date)) continue;
      const path = ['due', index, 'date'];
      const parameters = { due: due.date, date };
      findings.push({
        rule: 'decision/due-before',
        place: yaml.locate(path),
        path: path.join('.'),
        parameters,
      });
    }
  }
  return findings;
}
