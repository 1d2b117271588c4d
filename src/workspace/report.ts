import { type Build, buildModel } from '../core/model.ts';
import type { WorkspaceFile } from '../core/parse/workspace-file.ts';
import { parseReportDate } from '../core/publish/report-date.ts';
import { loadWorkspace } from './load.ts';

/**
 * The report that is being built or served. Scripts and the pages that Astro bundles are two module graphs in
 * one process; this slot is what they share, so that a workspace is read and checked once.
 */
const slot = globalThis as { [key: symbol]: Promise<Build> | undefined };
const KEY = Symbol.for('bilaga.report');

/** As read last: what has not changed since is not parsed again. */
let files: WorkspaceFile[] = [];

/**
 * Reads and checks a workspace and makes it the one that pages show.
 * @param tell takes its files when they are read, before anything is made of them.
 */
export function readReport(
  root: string,
  tell: (files: readonly WorkspaceFile[]) => void = () => {},
): Promise<Build> {
  const { env } = process;
  // A preview shows what is not published yet.
  const isPreview = Boolean(env.REPORT_PREVIEW);
  const build = loadWorkspace(root, files).then((read) => {
    files = read;
    tell(files);
    return buildModel(files, 'sv', parseReportDate(env), isPreview);
  });
  slot[KEY] = build;
  return build;
}

/** The report read last; reads the workspace when nothing has been read yet. */
export function currentReport(root: string): Promise<Build> {
  return slot[KEY] ?? readReport(root);
}
