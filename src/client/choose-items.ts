// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartItem } from '../core/charts/chart-items.ts';

export type Order = 'given' | 'ascending' | 'descending' | 'name';

/** What the reader has asked to see. */
export interface Choice {
  order: Order;
  /** Part of a name, whatever its case. */
  name: string;
  /** Kinds of bars that are left out. */
  hidden: ReadonlySet<string>;
}

/** The items that the choice leaves, in its order; those without a value are always last. */
export function chooseItems(
  items: readonly ChartItem[],
  { order, name, hidden }: Choice,
  locale = 'sv',
): ChartItem[] {
  const wanted = name.trim().toLocaleLowerCase(locale);
  const chosen = items.filter(
    (item) =>
      !item.isReference && !hidden.has(item.tone) && item.name.toLocaleLowerCase(locale).includes(wanted),
  );
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = order === 'descending' ? -1 : 1;
  const byChoice = (a: ChartItem, b: ChartItem): number => {
    if (order === 'given') return 0;
    if (order === 'name') return compare(a.name, b.name);
    return sign * ((a.value ?? 0) - (b.value ?? 0)) || compare(a.name, b.name);
  };
  const gap = ({ value }: ChartItem) => Number(value === null);
  return chosen.sort((a, b) => gap(a) - gap(b) || byChoice(a, b));
}
