import type { Texts } from '../../i18n/texts.ts';
import type { Edition } from '../edition.ts';
import { latestDay } from '../editions/publication.ts';
import type { Coverage } from '../narrative/check.ts';
import type { ProseAt } from '../parse/prose-fields.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkArithmetic, checkRegisteredErrors } from './check-arithmetic.ts';
import { checkChartLines } from './check-charts.ts';
import { checkCompensation } from './check-compensation.ts';
import { checkDecisionDates, checkDecisionStates, checkDocuments } from './check-documents.ts';
import { checkFigures } from './check-figures.ts';
import { checkIndicatorSums, checkIndicators } from './check-indicators.ts';
import { checkMoved } from './check-moved.ts';
import { checkNames } from './check-names.ts';
import { checkOpenData } from './check-open-data.ts';
import { checkPeople, listNames } from './check-people.ts';
import { checkAllProse } from './check-prose.ts';
import { checkReferences } from './check-references.ts';
import { checkTerms } from './check-terms.ts';
import type { Finding } from './report.ts';

export interface CheckInput {
  files: readonly WorkspaceFile[];
  workspace: Workspace;
  editions: readonly Edition[];
  /** Absent when region.yaml or the current plan could not be read. */
  edition: Edition | undefined;
  proseAt: ProseAt;
  texts: Texts;
  /** The day that the site is built for. */
  reportDate: string | undefined;
}

/** Every rule over what could be read; faults of reading are found before. */
export function checkWorkspace(input: CheckInput): { findings: Finding[]; coverage: Map<string, Coverage> } {
  const { files, workspace, editions, edition, proseAt, texts, reportDate } = input;
  const references = checkReferences(workspace);
  const findings = [
    ...references,
    ...checkFigures(workspace, latestDay(reportDate, edition)),
    ...checkIndicators(workspace),
    ...checkDocuments(workspace),
    ...checkCompensation(workspace),
    ...checkDecisionDates(workspace),
    ...checkDecisionStates(workspace),
    ...checkOpenData(workspace),
    ...checkMoved(workspace),
    ...checkNames(workspace),
    ...checkTerms(workspace),
    ...checkAccessibility(workspace, reportDate),
    ...checkPeople(files, listNames(workspace)),
  ];
  // Without the vocabulary or an edition every address would be a fault, and without the region every number that it
  // lets stand; the file that cannot be read is the fault.
  const isKnown = workspace.region && workspace.measures && workspace.aspects;
  if (!edition || !isKnown) return { findings, coverage: new Map() };
  findings.push(...editions.flatMap(checkChartLines));
  findings.push(...editions.flatMap((one) => checkAddresses(workspace, one)));
  if (isComplete(workspace, references)) {
    findings.push(
      ...checkArithmetic(
        workspace,
        editions.map(({ lookup }) => lookup),
      ),
      ...checkIndicatorSums(workspace, edition.lookup),
      ...checkRegisteredErrors(workspace, edition.lookup),
    );
  }
  const prose = checkAllProse(workspace, editions, edition, proseAt, texts);
  return { findings: [...findings, ...prose.findings], coverage: prose.coverage };
}

/** Sums over a file that could not be read, or over a centre in no municipality, would only say the same again. */
function isComplete({ unreadable }: Workspace, references: readonly Finding[]): boolean {
  const isSubject = (key: string) =>
    /^(?:centres|municipalities|documents|indicators|compensation)\//.test(key);
  return (
    ![...unreadable].some(isSubject) &&
    !references.some(({ place }) => place.file.startsWith('data/centres/'))
  );
}
