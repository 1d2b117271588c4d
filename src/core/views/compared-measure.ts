import type { Plan } from '../schema/plan.ts';

/** The measure that an edition compares with a reference; of several the first. */
export function findComparedMeasure({ measures }: Plan): string | undefined {
  return Object.entries(measures).find(([, { reference }]) => reference !== undefined)?.[0];
}
