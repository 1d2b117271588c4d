// What a thread of the build is asked to draw. What an earlier build drew is not drawn again; then what draws is not
// even loaded.
import { setImmediate } from 'node:timers/promises';
import type { FileDrawings, PageDrawings } from '../../../src/charts/draw.ts';
import type { Png } from '../../../src/charts/paint-svg.ts';
import type { ChartTask, FileTask, PaintTask } from '../../../src/charts/tasks.ts';
import { keep, keyOf, recall } from '../kept/keep.ts';
import type { Drawing } from './expected-drawings.ts';

interface Asked<Task> {
  task: Task;
  /** The file of what is kept. */
  kept: string | undefined;
}

const load = () => import('../../../src/charts/tasks.ts');
const nameTask = (kind: string, task: object): string => keyOf(kind, JSON.stringify(task));

export async function drawBoth({ task, kept }: Asked<ChartTask>): Promise<PageDrawings> {
  const key = nameTask('both', task);
  return recall(kept, key) ?? keep(kept, key, (await load()).drawBoth(task));
}

export async function drawFiles({ task, kept }: Asked<FileTask>): Promise<FileDrawings> {
  const key = nameTask('files', task);
  const known = recall<FileDrawings>(kept, key);
  if (known) return known;
  const { svg, png, ...both } = (await load()).drawAll(task);
  // Its page asks for them.
  keep(kept, nameTask('both', { chart: task.chart } satisfies ChartTask), both);
  return keep(kept, key, { svg, png });
}

export async function paint({ task, kept }: Asked<PaintTask>): Promise<Png> {
  const key = nameTask('paint', task);
  return recall(kept, key) ?? keep(kept, key, (await load()).paint(task));
}

export interface AheadTask {
  drawings: Drawing[];
  kept: string;
}

function draw(task: Drawing, kept: string): Promise<unknown> {
  if ('svg' in task) return paint({ task, kept });
  return 'words' in task ? drawFiles({ task, kept }) : drawBoth({ task, kept });
}

/** Draws and keeps what will be asked for; what is asked for meanwhile comes before the next of these. */
export async function drawAhead({ drawings, kept }: AheadTask): Promise<void> {
  for (const task of drawings) {
    await setImmediate();
    await draw(task, kept);
  }
}
