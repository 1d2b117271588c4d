import { readCommitTime } from '../../src/workspace/commit.ts';

/**
 * Says which day the report is built for where nobody has: that of the commit. The clock is never asked, so that a
 * commit gives the same site whenever it is built. An empty REPORT_DATE is no day at all: nothing has passed yet.
 */
export function giveBuildDay(root: string, env = process.env, readTime = readCommitTime): void {
  if (env.REPORT_DATE !== undefined || env.SOURCE_DATE_EPOCH) return;
  const time = readTime(root);
  if (time) env.SOURCE_DATE_EPOCH = time;
}
