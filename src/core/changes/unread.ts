import { listEntities } from '../figures/walk-figures.ts';
import type { Unread } from './change.ts';
import type { Side } from './side.ts';

/** Faults of files that nobody reads: a file that is missing is not unread, it is not there. */
const NO_FILE: readonly string[] = ['file/missing', 'file/unknown'];

/** The files of a side that are there and could not be read, each with its first fault. */
export function listUnread(side: Omit<Side, 'formats'>): Unread[] {
  const { workspace, problems, texts, name } = side;
  const read = new Set([...listEntities(workspace)].map(({ yaml }) => yaml.file.path));
  for (const { file } of workspace.narratives.values()) read.add(file.path);
  const unread = new Map<string, Unread>();
  for (const { file, rule, title, message } of problems) {
    if (read.has(file) || unread.has(file) || NO_FILE.includes(rule)) continue;
    const why = texts.t(`change.unread.${name}`, { fault: `${title}. ${message}`.replace('..', '.') });
    unread.set(file, { file, side: name, why });
  }
  if (!side.model) {
    const file = workspace.region ? 'data/plans/' : 'data/region.yaml';
    if (!unread.has(file)) unread.set(file, { file, side: name, why: texts.t(`change.no-model.${name}`) });
  }
  return [...unread.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
