// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartItem } from '../core/charts/chart-items.ts';
import type { ExploreData } from '../core/charts/explore-data.ts';
import type { Colours } from './colours.ts';

/** What the configurations of a plot are made from. */
export interface View {
  data: ExploreData;
  /** Changes while the reader moves. */
  state: { items: readonly ChartItem[]; active: number };
  colours: Colours;
  isNarrow: boolean;
  /** Width of a text at the charts' size. */
  measure(text: string): number;
}

export const font = { family: '"Bilaga Sans", "Sans Stand-in", sans-serif', size: 14 };

/** Settings that all plots share: the language of the numbers, the page's font. */
export function baseOptions() {
  return {
    responsive: true,
    maintainAspectRatio: false,
    // A bar that moves to where another centre's was would look like that centre's figure changing.
    animation: false as const,
    locale: document.documentElement.lang,
    // The page listens itself: to pointer and keyboard alike.
    events: [],
    font,
  };
}
