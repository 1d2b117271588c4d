import { findStopping } from '../../../src/core/check/stopping.ts';
import { summarise } from '../../../src/core/check/summary.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { readReport } from '../../../src/workspace/report.ts';
import { Fault } from '../fault.ts';
import { formatTerminal, paintFor } from './format-problems.ts';
import { refuseNoWorkspace } from './no-workspace.ts';
import { describeSummary } from './summary.ts';

/**
 * Reads and checks the workspace for a build. Throws a Fault that holds the printed faults when there are any;
 * gives the lines that end a build's summary. The report that was read is the one that the pages then show.
 * @param tell takes the files when they are read, before anything is made of them.
 */
export async function checkWorkspace(
  root: string,
  tell?: (files: readonly WorkspaceFile[]) => void,
): Promise<string[]> {
  await refuseNoWorkspace(root);
  const texts = createTexts('sv');
  const build = await readReport(root, tell);
  if (findStopping(build.problems, process.env).length > 0) {
    throw new Fault(formatTerminal(build.problems, texts, false, paintFor(process.stderr)));
  }
  return describeSummary(summarise(build), texts);
}
