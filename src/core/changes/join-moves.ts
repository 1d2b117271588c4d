import type { FigureInput } from '../schema/figure.ts';
import type { DataDifference } from './diff-data.ts';
import { sameData } from './same-data.ts';

/** A figure that is gone at one period and the same at another has been moved: one difference, not two. */
export function joinMoves(differences: readonly DataDifference[]): DataDifference[] {
  const joined: DataDifference[] = [];
  const gone = differences.filter(({ kind, after }) => kind === 'figure' && after === undefined);
  const moved = new Set<DataDifference>();
  for (const difference of differences) {
    const { kind, before, headPath } = difference;
    const origin =
      kind === 'figure' && before === undefined
        ? gone.find((old) => !moved.has(old) && isMove(old, difference))
        : undefined;
    if (!origin) joined.push(difference);
    else {
      moved.add(origin);
      joined.push({ ...difference, basePath: origin.basePath, headPath, before: origin.before });
    }
  }
  return joined.filter((difference) => !moved.has(difference));
}

function isMove(old: DataDifference, now: DataDifference): boolean {
  const placeOf = ({ headPath }: DataDifference) => headPath.slice(0, -1).join('.');
  return placeOf(old) === placeOf(now) && sameData(stateOf(old.before), stateOf(now.after));
}

function stateOf(figure: unknown): unknown {
  const input = figure as FigureInput;
  return 'value' in input ? input.value : input.why;
}
