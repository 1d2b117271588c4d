import type { Changes, Unread } from '../../../src/core/changes/change.ts';
import { type Compared, diffModels } from '../../../src/core/changes/diff-models.ts';
import { type Build, buildModel } from '../../../src/core/model.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { compareNarratives } from './compare-narratives.ts';
import { leaveFollowed } from './followed-ids.ts';
import { diffLines } from './line-diffs.ts';
import { findOtherNames } from './match-narratives.ts';
import type { NarrativeChange } from './narrative-change.ts';
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
  const { unread } = changes;
  if (unread.length === 0) return describe(changes, compareNarratives(base.build, head.build));
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
  return describe({ ...told, unread: all }, compareNarratives(old, now));

  function describe(all: Changes, texts: NarrativeChange[]) {
    const { facts, narratives } = leaveFollowed(all.facts, texts);
    const changes = { ...all, facts };
    const lines = diffLines(base.files, head.files, listOldNames(changes, narratives));
    return { changes, narratives, lines };
  }
}

/** Files that are told as those of another name, by what they are called now. */
function listOldNames({ facts }: Changes, narratives: readonly NarrativeChange[]): Map<string, string> {
  const named = [
    ...facts.flatMap(({ kind, path, file, from }) =>
      kind === 'renamed' && path === '' ? [{ file, from: from?.file }] : [],
    ),
    ...narratives.filter(({ kind }) => kind === 'renamed'),
  ];
  return new Map(named.flatMap(({ file, from }) => (from === undefined ? [] : [[file, from]])));
}

/** A version with faults as one that nothing is computed of. */
function leaveModel({ model, ...rest }: Compared): Compared {
  return rest.problems.length > 0 || model === undefined ? rest : { ...rest, model };
}

/**
 * Files with those of some paths as others have them, under another name too; without those that others do not have.
 */
function replaceFiles(
  files: readonly WorkspaceFile[],
  others: readonly WorkspaceFile[],
  paths: ReadonlySet<string>,
): WorkspaceFile[] {
  const known = new Map(others.map((file) => [file.path, file]));
  const textsOf = (all: readonly WorkspaceFile[]) => new Map(all.map(({ path, text }) => [path, text]));
  const ours = textsOf(files);
  const gone = textsOf(others.filter(({ path }) => !ours.has(path)));
  const come = textsOf(files.filter(({ path }) => paths.has(path) && !known.has(path)));
  for (const [path, other] of findOtherNames(gone, come)) {
    const origin = known.get(other);
    if (origin) known.set(path, { ...origin, path });
  }
  return files.flatMap((file) => (paths.has(file.path) ? (known.get(file.path) ?? []) : file));
}
