import { fileStart } from '../parse/places.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import { type Finding, phrase } from './report.ts';

/**
 * The accessibility statement of a site that has an address is whole; none says that all is well beside a list
 * of faults, and none rests on an assessment that is older than a year.
 * @param reportDate the day that the site is built for; without it nothing is old.
 */
export function checkAccessibility(
  { region, accessibility, unreadable }: Workspace,
  reportDate: string | undefined,
): Finding[] {
  const site = region?.data.site;
  if (!accessibility) {
    if (!site || unreadable.has('accessibility')) return [];
    const file = 'data/accessibility.yaml';
    return [{ rule: 'file/missing', place: fileStart(file), parameters: { file } }];
  }
  const { data, yaml } = accessibility;
  const { status, faults, evaluation, report, updated } = data;
  const at = (rule: string, path: DataPath, parameters: Finding['parameters'] = {}): Finding => {
    return { rule, place: yaml.locate(path), path: path.join('.'), parameters };
  };
  const findings: Finding[] = [];
  const count = Object.keys(faults).length;
  if ((status === 'full' && count > 0) || (status === 'partial' && count === 0)) {
    const parameters = { status: phrase(`accessibility.status.${status}`), count };
    findings.push(at('accessibility/status', ['status'], parameters));
  }
  if (site) {
    const parts = [
      [status, ['status']],
      [evaluation.date, ['evaluation', 'date']],
      [updated, ['updated']],
      [report, ['report']],
    ] as const;
    for (const [part, path] of parts) {
      if (part === null) findings.push(at('accessibility/undecided', [...path], { key: path.join('.') }));
    }
  }
  if (reportDate !== undefined && evaluation.date !== null && isYearOld(evaluation.date, reportDate)) {
    const parameters = { date: evaluation.date, today: reportDate };
    findings.push(at('accessibility/old', ['evaluation', 'date'], parameters));
  }
  return findings;
}

/** More than twelve months lie between two days: "2029-06-01" is old on "2030-06-02". */
function isYearOld(day: string, today: string): boolean {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` < today;
}
