import { chartProblems } from './chart-problems.ts';
import { dataProblems } from './data-problems.ts';
import { editionProblems } from './edition-problems.ts';
import { narrativeProblems } from './narrative-problems.ts';
import { openDataProblems } from './open-data-problems.ts';
import { problemWords } from './problem-words.ts';
import { readingProblems } from './reading-problems.ts';

/** Faults, as editors read them. Rule names are permanent. */
export const problems = {
  ...dataProblems,
  ...narrativeProblems,
  ...problemWords,
  ...readingProblems,
  ...chartProblems,
  ...openDataProblems,
  ...editionProblems,
} as const;
