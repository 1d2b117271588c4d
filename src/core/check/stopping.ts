import type { Problem } from './problem.ts';

/**
 * What is wrong with words and figures that can be read and shown: they do not agree with each other, or nothing
 * proves them. All else is wrong with what a page is made of, or is nothing that anybody should see.
 */
const SHOWABLE =
  /^(?:arithmetic\/(?!unreadable)|figure\/|decision\/|statement\/no-source|name\/taken|prose\/(?:loose-number|long-quote|number-in-heading|unused-waiver|unused-phrase)|accessibility\/old)/;

/**
 * The faults that a site cannot be made with: any fault, for one that is to be published. A review shows what follows
 * of a change that is not right yet, and tells its faults first.
 */
export function findStopping(problems: readonly Problem[], env: NodeJS.ProcessEnv): readonly Problem[] {
  return env.REPORT_FAULTS === 'told' ? problems.filter(({ rule }) => !SHOWABLE.test(rule)) : problems;
}
