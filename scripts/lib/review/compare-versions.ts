import type { Changes, Unread } from '../../../src/core/changes/change.ts';
import { type Compared, diffModels } from '../../../src/core/changes/diff-models.ts';
import { type Build, buildModel } from '../../../src/core/model.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { compareNarratives } from './compare-narratives.ts';
import { diffLines } from './line-diffs.ts';
import type { Versions } from './side.ts';

/** What differs between two versions, whatever their sites look like. */
export type Differences = ReturnType<typeof compareVersions>;

/**
 * Compares two versions. A file that one of them cannot read is taken as the other has it: what would follow of it is
 * not known, and is not that it is gone.
 */
export function compareVersions({
  base,
  head,
  day,
  rebuild = buildModel,
}: Pick<Versions, 'base' | 'head' | 'day' | 'rebuild'>) {
  const options = day === undefined ? {} : { reportDate: day };
  const compare = (old: Compared, now: Compared): Changes => {
    try {
      return diffModels(old, now, options);
    } catch (error) {
      // What is computed may take for granted what a version with faults lacks: then only its facts are compared.
      if (old.problems.length + now.problems.length === 0) throw error;
      return diffModels(leaveModel(old), leaveModel(now), options);
    }
  };
  const changes = compare(base.build, head.build);
  const lines = diffLines(base.files, head.files);
  const { unread } = changes;
  if (unread.length === 0) return { changes, narratives: compareNarratives(base.build, head.build), lines };
  const readable = (side: Versions['base'], other: Versions['base'], name: 'base' | 'head'): Build => {
    const paths = new Set(unread.filter((one) => one.side === name).map(({ file }) => file));
    return paths.size === 0 ? side.build : rebuild(replaceFiles(side.files, other.files, paths));
  };
  const [old, now] = [readable(base, head, 'base'), readable(head, base, 'head')];
  const told = compare(old, now);
  // With the files of the other version something may be computed of one that has no plan of its own.
  const known = new Set([...base.files, ...head.files].map(({ path }) => path));
  const files = unread.filter(({ file }) => known.has(file));
  const isTold = ({ file, side }: Unread) => files.some((one) => one.file === file && one.side === side);
  const all = [...files, ...told.unread.filter((one) => !isTold(one))];
  return { changes: { ...told, unread: all }, narratives: compareNarratives(old, now), lines };
}

/** A version with faults as one that nothing is computed of. */
function leaveModel({ model, ...rest }: Compared): Compared {
  return rest.problems.length > 0 || model === undefined ? rest : { ...rest, model };
}

/** Files with those of some paths as others have them; without those that others do not have. */
function replaceFiles(
  files: readonly WorkspaceFile[],
  others: readonly WorkspaceFile[],
  paths: ReadonlySet<string>,
): WorkspaceFile[] {
  const known = new Map(others.map((file) => [file.path, file]));
  return files.flatMap((file) => (paths.has(file.path) ? (known.get(file.path) ?? []) : file));
}
