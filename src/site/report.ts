import { ask } from '../core/asked.ts';
import { findStopping } from '../core/check/stopping.ts';
import { type Summary, summarise } from '../core/check/summary.ts';
import type { Build, Model } from '../core/model.ts';
import { onceFor } from '../core/once-for.ts';
import { listenToPages } from '../workspace/asking.ts';
import { currentReport } from '../workspace/report.ts';

// What pages ask is asked of the bundle's own modules too.
listenToPages();

/** The workspace: the folder that holds data/ and content/. */
export const workspaceRoot = process.env.REPORT_ROOT ?? process.cwd();

/** What the check proved of the workspace, in numbers. */
export async function proof(): Promise<Summary> {
  ask('proof');
  return summarise(await currentReport(workspaceRoot));
}

/** The read model that every page reads. The check has passed before any page asks for it. */
export async function report(): Promise<Model> {
  return soundModel(await currentReport(workspaceRoot));
}

/** Asked for by every part of every page. */
const soundModel = onceFor(({ model, problems }: Build): Model => {
  const [first] = findStopping(problems, process.env);
  if (!model || first) throw new Error(first ? `${first.file}:${first.line} ${first.message}` : 'No model');
  return model;
});
