import type { Build } from '../model.ts';
import type { Changes } from './change.ts';

/** What is compared: a workspace's read model, as far as it could be read. */
export type Compared = Pick<Build, 'model' | 'problems'>;

/** Two read models → the facts that differ, each with all that follows from it. Pure and deterministic. */
export function diffModels(base: Compared, head: Compared): Changes {
  void base;
  void head;
  return { facts: [], rest: [], unread: [], problems: [] };
}
