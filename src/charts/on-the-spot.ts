import type { Studio } from './studio.ts';
import * as tasks from './tasks.ts';

/** Draws in the thread that asks, e.g. while a site is being written. */
export const drawOnTheSpot: Studio = async (name, task) => {
  const draw = tasks[name] as (given: typeof task) => ReturnType<(typeof tasks)[typeof name]>;
  return draw(task);
};
