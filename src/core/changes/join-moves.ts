import type { FigureInput } from '../schema/figure.ts';
import type { DataDifference } from './diff-data.ts';
import { sameData } from './same-data.ts';

/**
 * A figure that is gone at one period and the same at another has been moved, and what is gone at one key of a record
 * and the very same at another is called something else: one difference, not two.
 */
export function joinMoves(differences: readonly DataDifference[]): DataDifference[] {
  const joined: DataDifference[] = [];
  const gone = differences.filter(({ after }) => after === undefined);
  const moved = new Set<DataDifference>();
  for (const difference of differences) {
    const { before, headPath } = difference;
    const origin =
      before === undefined ? gone.find((old) => !moved.has(old) && isMove(old, difference)) : undefined;
    if (!origin) joined.push(difference);
    else {
      moved.add(origin);
      joined.push({ ...difference, basePath: origin.basePath, headPath, before: origin.before });
    }
  }
  return joined.filter((difference) => !moved.has(difference));
}

/** Whether something stands under another key of the same record: no item of a list has a key. */
export function isAtOtherKey({ kind, steps, basePath, headPath }: DataDifference): boolean {
  return kind !== 'figure' && steps.at(-1)?.kind === 'word' && basePath.at(-1) !== headPath.at(-1);
}

function isMove(old: DataDifference, now: DataDifference): boolean {
  const placeOf = ({ headPath }: DataDifference) => headPath.slice(0, -1).join('.');
  if (placeOf(old) !== placeOf(now) || old.kind !== now.kind) return false;
  if (now.kind === 'figure') return sameData(stateOf(old.before), stateOf(now.after));
  return now.steps.at(-1)?.kind === 'word' && sameData(old.before, now.after);
}

function stateOf(figure: unknown): unknown {
  const input = figure as FigureInput;
  return 'value' in input ? input.value : input.why;
}
