import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import type { Coverage } from '../../narrative/check.ts';
import type { Consequence, ConsequenceItem, ConsequenceKind } from '../change.ts';
import type { Renames } from '../match-subjects.ts';
import type { Causes } from './causes.ts';
import type { FactIndex } from './fact-index.ts';

/** A consequence before it stands under its cause. */
export interface Draft {
  consequence: Omit<Consequence, 'also'>;
  /** Ids of facts; the first is the one that it stands under. Empty when no fact explains it. */
  causes: readonly string[];
}

/** An edition that both models have. */
export interface EditionView {
  base: Edition;
  head: Edition;
  causes: Causes;
}

/** All that consequences are found from. */
export interface Comparison {
  base: Model;
  head: Model;
  /** Those of both, the newest first. */
  editions: readonly EditionView[];
  /** The edition that head shows first; undefined when base has none of its id. */
  current?: EditionView;
  index: FactIndex;
  renames: Renames;
  /** How numbers are proved, by file: of base, of head. */
  coverage: readonly [base: ReadonlyMap<string, Coverage>, head: ReadonlyMap<string, Coverage>];
  /** An address, or an id, of base as it is in head. */
  rename(address: string): string;
  /** An address of head as it is in base. */
  oldName(address: string): string;
}

export interface DraftParts {
  title: string;
  before?: string | undefined;
  after?: string | undefined;
  items?: ConsequenceItem[];
  href?: string | undefined;
  address?: string;
  chart?: string;
  file?: string;
  line?: number;
}

export function draft(
  kind: ConsequenceKind,
  { before, after, href, items = [], ...rest }: DraftParts,
  causes: readonly string[],
): Draft {
  const shown = {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(href === undefined ? {} : { href }),
  };
  return { consequence: { kind, ...rest, ...shown, items }, causes };
}

/** Items by the fact that causes them first, so that each stands under its own. */
export function groupByCause<T extends { causes: readonly string[] }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = item.causes[0] ?? '';
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The causes of several items, those of the first one first. */
export function joinCauses(items: readonly { causes: readonly string[] }[]): string[] {
  return [...new Set(items.flatMap(({ causes }) => causes))];
}
