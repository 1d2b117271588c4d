import type { Edition } from '../edition.ts';
import { latestDay, publishedOn } from '../editions/publication.ts';
import { firstDay, lastDay } from '../figures/time.ts';
import { fileStart } from '../parse/places.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Finding } from './report.ts';

/** Some edition can be shown, and each is published and withdrawn in an order that can be. */
export function checkEditions(
  { plans, region, unreadable }: Workspace,
  current: Edition | undefined,
  reportDate: string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const today = latestDay(reportDate, current);
  const isUnread = [...unreadable].some((key) => key.startsWith('plans/'));
  if (region && !current && region.data.current_plan === undefined && !isUnread)
    findings.push({ rule: 'edition/none', place: fileStart(region.yaml.file.path) });
  for (const { data, yaml } of plans.values()) {
    if (typeof data.publication !== 'object') continue;
    const { from, withdrawn } = data.publication;
    const add = (rule: string, path: string[], parameters: Record<string, string>) => {
      findings.push({ rule, place: yaml.locate(path), path: path.join('.'), parameters });
    };
    if (from !== undefined && lastDay(from) < firstDay(data.date))
      add('edition/before-plan', ['publication', 'from'], { from, date: data.date });
    const published = publishedOn(data);
    if (withdrawn && lastDay(withdrawn.date) < firstDay(published))
      add('edition/withdrawn-before', ['publication', 'withdrawn', 'date'], {
        date: withdrawn.date,
        published,
      });
    if (withdrawn && today !== undefined && firstDay(withdrawn.date) > today)
      add('edition/withdrawn-later', ['publication', 'withdrawn', 'date'], {
        date: withdrawn.date,
        today,
      });
  }
  return findings;
}

/** What is seen only when all is seen: a phrase that a draft uses is used. */
const ABOUT_THE_WHOLE = [
  'prose/unused-phrase',
  'figure/outlier',
  'figure/unused-waiver',
  'reference/renamed',
];

/**
 * Faults that come only when what is not published is left out: something that readers see leans on something that
 * they do not.
 */
export function tellLeaks(visible: readonly Finding[], known: readonly Finding[]): Finding[] {
  const keyOf = ({ rule, place: { file, line, column } }: Finding) => `${rule} ${file}:${line}:${column}`;
  const told = new Set(known.map(keyOf));
  return visible
    .filter((finding) => !told.has(keyOf(finding)) && !ABOUT_THE_WHOLE.includes(finding.rule))
    .map(({ place, path }) => ({ rule: 'edition/unpublished', place, ...(path ? { path } : {}) }));
}
