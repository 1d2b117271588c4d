import { parseReportDate } from '../core/publish/report-date.ts';

/** The day that the build is told it is made; without one nothing is said to have passed. */
export const reportDate = parseReportDate(process.env);
