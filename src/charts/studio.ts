// Where pages have their charts drawn: in the build's threads while those are open, else on the spot.

import type { Drawable, FileDrawings, PageDrawings } from './draw.ts';
import type { FileWords } from './file-sheet.ts';
import type { Png } from './paint-svg.ts';
import type { ChartTask, FileTask, PaintTask } from './tasks.ts';

/** Has drawings made, here or somewhere else. */
export interface Studio {
  drawBoth(task: ChartTask): Promise<PageDrawings>;
  drawFiles(task: FileTask): Promise<FileDrawings>;
  paint(task: PaintTask): Promise<Png>;
}

// Scripts and the pages that Astro bundles are two module graphs in one process; this slot is what they share.
const slot = globalThis as { [key: symbol]: Studio | undefined };
const KEY = Symbol.for('bilaga.studio');

/** From now on drawings are made there; undefined makes them on the spot again. */
export function openStudio(studio: Studio | undefined): void {
  slot[KEY] = studio;
}

/** A chart as an `<svg>` for wide pages and one for narrow. */
export const drawBoth = (chart: Drawable): Promise<PageDrawings> => studio().drawBoth(chartTask(chart));

/** The wide drawing as files of its own, with what the page says around it. */
export const drawFiles = (chart: Drawable, words: FileWords): Promise<FileDrawings> =>
  studio().drawFiles(fileTask(chart, words));

/** An SVG file as a PNG, with so many dots to each of its pixels. */
export const paint = (svg: string, scale: number): Promise<Png> => studio().paint({ svg, scale });

const studio = (): Studio => slot[KEY] ?? onTheSpot;

/** What draws is loaded only where it is needed. */
const onTheSpot: Studio = {
  drawBoth: async (task) => (await import('./tasks.ts')).drawBoth(task),
  drawFiles: async (task) => (await import('./tasks.ts')).drawAll(task),
  paint: async (task) => (await import('./tasks.ts')).paint(task),
};

/** The figures that a site's chart shows are for its table; with their sources they are most of it. */
export function chartTask(chart: Drawable & { figures?: unknown; reference?: unknown }): ChartTask {
  const { figures: _, reference: __, ...drawable } = chart;
  return { chart: drawable as Drawable };
}

export const fileTask = (chart: Drawable, words: FileWords): FileTask => ({ ...chartTask(chart), words });
