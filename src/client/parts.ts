// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ExploreData } from '../core/charts/explore-data.ts';

/** The elements that the page has ready for its interactive chart. */
export interface Parts {
  data: ExploreData;
  root: HTMLElement;
  plotBox: HTMLElement;
  canvas: HTMLCanvasElement;
  tip: HTMLElement;
  form: HTMLFormElement;
  shown: HTMLElement;
  live: HTMLElement;
  start: HTMLElement;
  stop: HTMLElement;
  still: HTMLElement;
}

/** Undefined where the page lacks any, or where the browser has no canvas: the still picture then stands. */
export function findParts(page: Document): Parts | undefined {
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-explore="${name}"]`);
  const [source, root, plotBox, tip, shown, live, start, stop, still] = [
    ...['data', 'root', 'plot', 'tip', 'shown', 'live', 'start', 'stop', 'still'].map(find),
  ];
  const canvas = plotBox?.querySelector('canvas');
  const form = root?.querySelector('form');
  if (!source || !root || !plotBox || !tip || !shown || !live || !start || !stop || !still) return undefined;
  if (!canvas?.getContext('2d') || !form) return undefined;
  const data: ExploreData = JSON.parse(source.textContent);
  return { data, root, plotBox, canvas, tip, form, shown, live, start, stop, still };
}
