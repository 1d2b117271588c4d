import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import type { PageChange } from './compare-pages.ts';
import { describeReview, type Review } from './schema.ts';

/** The two built sites and what differs between their pages. */
export interface ComparedSites {
  base: string;
  head: string;
  pages: readonly PageChange[];
}

/** Writes all that a review gives into a folder. */
export async function writeReview(
  out: string,
  review: Review,
  _sites: ComparedSites | undefined,
  _texts: Texts,
): Promise<void> {
  const folder = join(out, 'granskning');
  await mkdir(folder, { recursive: true });
  await writeFile(join(out, 'review.json'), `${JSON.stringify(review, null, 2)}\n`);
  await writeFile(join(folder, 'review.schema.json'), `${JSON.stringify(describeReview(), null, 2)}\n`);
}
