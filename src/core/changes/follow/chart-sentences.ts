import type { SiteChart } from '../../charts/chart.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ConsequenceItem } from '../change.ts';
import { listCauses, listCautioned, ofLimit, ofNames, ofOrder, ofSaid } from './chart-causes.ts';
import { type Comparison, joinCauses } from './draft.ts';

export interface ChangedPoint {
  item: ConsequenceItem;
  /** The place that it is of, as sentences name it. */
  place?: string | undefined;
  figure?: Figure | undefined;
  causes: readonly string[];
}

/** A chart before and after, its points that are others, and what its words follow from where nothing else is known. */
interface ComparedChart {
  old: SiteChart;
  now: SiteChart;
  points: readonly ChangedPoint[];
  all: readonly string[];
}

/** What a sentence of a chart's description follows from. */
export function causesOfSentence(
  comparison: Comparison,
  { old, now, points, all }: ComparedChart,
  before: string,
  after: string,
): readonly string[] {
  const caveats = listCauses(comparison, old, listCautioned(comparison.head, now, after));
  if (caveats.length > 0) return caveats;
  const limit = ofLimit(comparison, before, after);
  if (limit.length > 0) return limit;
  const named = pointsOf(now, points, before, after);
  const said = ofSaid(comparison, now.figures, before, after);
  // Those without a value stand in the order of their sizes.
  const order = named.length > 0 ? [] : ofOrder(comparison, old, now, before, after);
  const called = [...ofNames(comparison, now, before, after), ...order];
  const others = said.length > 0 ? joinCauses(points) : called.length > 0 ? [] : all;
  const shown = named.length > 0 ? joinCauses(named) : others;
  return [...new Set([...said, ...shown, ...called])];
}

/**
 * The points that a sentence is about: that it names or, of an indicator's, whose values it says. What has become of
 * the outcome, and whether it reaches its target, says another sentence than its own.
 */
function pointsOf(
  { kind, figures: [outcome] }: SiteChart,
  points: readonly ChangedPoint[],
  before: string,
  after: string,
): readonly ChangedPoint[] {
  const said = `${before} ${after}`;
  const named = points.filter(({ item: { label, before: was, after: is }, place }) => {
    // The name of a line begins with a capital: in a sentence it does not.
    const names = [label, place ?? label, label.charAt(0).toLowerCase() + label.slice(1)];
    if (names.some((name) => said.includes(name))) return true;
    return kind === 'range' && !!was && !!is && before.includes(was) && after.includes(is);
  });
  if (kind !== 'range') return named;
  const ofOutcome = points.filter(({ figure }) => figure?.measure.id === outcome?.measure.id);
  const isOfBoth = named.some((point) => {
    return ofOutcome.includes(point) && point.figure?.period !== outcome?.period;
  });
  return named.length === 0 || isOfBoth ? ofOutcome : named;
}
