// Where pages have their charts drawn: in the build's threads while those are open, else on the spot.
import type { Drawable, Layout } from './draw.ts';
import type { FileWords } from './file-sheet.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;
/** Has a drawing made somewhere else. */
export type Studio = <Name extends keyof Tasks>(
  name: Name,
  task: Parameters<Tasks[Name]>[0],
) => Promise<ReturnType<Tasks[Name]>>;

// Scripts and the pages that Astro bundles are two module graphs in one process; this slot is what they share.
const slot = globalThis as { [key: symbol]: Studio | undefined };
const KEY = Symbol.for('bilaga.studio');

/** From now on drawings are made there; undefined makes them on the spot again. */
export function openStudio(studio: Studio | undefined): void {
  slot[KEY] = studio;
}

/** A chart as an `<svg>` for wide pages and one for narrow. */
export const drawBoth = (chart: Drawable): Promise<Record<Layout, string>> =>
  draw('drawBoth', { chart: leaveFigures(chart) });

/** The wide drawing as a file of its own, with what the page says around it. */
export const drawFile = (chart: Drawable, words: FileWords): Promise<string> =>
  draw('drawFile', { chart: leaveFigures(chart), words });

/** The same as a PNG. */
export const paintChart = (chart: Drawable, words: FileWords): Promise<Uint8Array> =>
  draw('paintChart', { chart: leaveFigures(chart), words });

const draw: Studio = (name, task) => (slot[KEY] ?? drawOnTheSpot)(name, task);

const drawOnTheSpot: Studio = async (name, task) => {
  // The build's own thread never needs what draws.
  const tasks = await import('./tasks.ts');
  const run = tasks[name] as (given: typeof task) => ReturnType<Tasks[typeof name]>;
  return run(task);
};

/** The figures that a site's chart shows are for its table; with their sources they are most of it. */
function leaveFigures(chart: Drawable & { figures?: unknown; reference?: unknown }): Drawable {
  const { figures: _, reference: __, ...drawable } = chart;
  return drawable as Drawable;
}
