import { buildModel } from '../../../src/core/model.ts';
import { onceFor } from '../../../src/core/once-for.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { parseReportDate } from '../../../src/core/publish/report-date.ts';
import { listChangedFiles } from './changed-files.ts';
import { createGit, readDay } from './git.ts';
import type { Versions } from './side.ts';
import { readCommit, readWorkingTree, type Side } from './side.ts';

/**
 * Reads two versions of a workspace with the code that runs here. Both are read for one day, the earlier's unless
 * told, so that only the change makes a difference; an edition that is not published yet is read as well.
 * @param head absent for the working tree.
 */
export async function readVersions(
  root: string,
  base: string,
  head: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Versions> {
  const git = createGit(root);
  // The day that a correction would be dated: the change's, and what lies in the working tree has none.
  const changed = parseReportDate(env) ?? (head === undefined ? undefined : await readDay(git, head));
  if (env.REPORT_DATE === undefined && !env.SOURCE_DATE_EPOCH) env.REPORT_DATE = await readDay(git, base);
  const day = parseReportDate(env);
  const old = await readCommit(git, base);
  const now = await (head === undefined
    ? readWorkingTree(root, old.files)
    : readCommit(git, head, old.files));
  const rebuild = (files: WorkspaceFile[]) => buildModel(files, 'sv', day, true);
  const build = onceFor(({ files }: Side) => rebuild(files));
  // Each is checked when it is first asked for: by then a site is being built, and the machine has two processors.
  const check = (side: Side): Versions['base'] => ({
    ...side,
    get build() {
      return build(side);
    },
  });
  const files = await listChangedFiles(git, old.commit ?? '', now.commit);
  return { base: check(old), head: check(now), files, rebuild, ...(changed ? { day: changed } : {}) };
}
