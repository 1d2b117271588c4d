import type { FigureInFile } from '../figures/walk-figures.ts';

/** A value so many times its peers' median … */
const TIMES = 8;
/** … and so many times beyond the nearest of them is most likely a slip of a digit. */
const BEYOND = 4;
const MIN_PEERS = 3;

/** Centres' figures that are about ten times or a tenth of those of the others, with the others' median. */
export function findOutliers(figures: readonly FigureInFile[]): Map<FigureInFile, number> {
  const outliers = new Map<FigureInFile, number>();
  for (const peers of groupByMeasure(figures).values()) {
    if (peers.length <= MIN_PEERS) continue;
    const sorted = [...peers].sort((a, b) => a.value - b.value);
    for (const [index, { item, value }] of sorted.entries()) {
      const isFirst = index === 0;
      if (!isFirst && index < sorted.length - 1) continue;
      const others = sorted.filter((_, i) => i !== index);
      const median = others[Math.floor((others.length - 1) / 2)]?.value ?? value;
      const nearest = (isFirst ? others[0] : others.at(-1))?.value ?? value;
      const isFar = isFirst
        ? value * TIMES <= median && value * BEYOND <= nearest
        : value >= median * TIMES && value >= nearest * BEYOND;
      if (isFar) outliers.set(item, median);
    }
  }
  return outliers;
}

/** Positive values of centres by measure and period: only those can be compared in times. */
function groupByMeasure(
  figures: readonly FigureInFile[],
): Map<string, { item: FigureInFile; value: number }[]> {
  const groups = new Map<string, { item: FigureInFile; value: number }[]>();
  for (const item of figures) {
    if (item.owner.kind !== 'centre' || !('value' in item.figure) || item.figure.value <= 0) continue;
    const key = `${item.measure}@${item.period}`;
    const group = groups.get(key) ?? [];
    group.push({ item, value: item.figure.value });
    groups.set(key, group);
  }
  return groups;
}
