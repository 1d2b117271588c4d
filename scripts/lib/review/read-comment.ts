import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import { Fault } from '../fault.ts';
import { escapeText, renderComment, renderWarning } from './render-comment.ts';
import { leftReviewSchema, type Review } from './schema.ts';

/** A review of a thousand centres weighs a tenth. */
const MOST_BYTES = 50_000_000;

/**
 * The comment on what a review found, or nothing when it found no difference. Whoever changes the preview's workflow
 * can leave anything here: of it only what fits the schema is read, it is written anew as text, and that it may be
 * made up comes first.
 * @param url where the preview can be fetched.
 * @param workflows those that the change touches.
 */
export async function readComment(
  folder: string,
  url: string,
  workflows: readonly string[],
  texts: Texts,
): Promise<string | undefined> {
  const review = await readReview(join(folder, 'review.json'));
  if (workflows.length === 0 && !review)
    throw new Fault('Det som förhandsvisningen lämnade är ingen granskning.');
  const warning = workflows.length > 0 ? renderWarning(workflows, texts) : '';
  const body = review ? renderComment(review, texts, warning) : warning;
  if (body === '') return undefined;
  const link = url.startsWith('https://') ? `\n[Hämta förhandsvisningen](${escapeUrl(url)})\n` : '';
  return body + link;
}

/** What it says of its fault is not told either: that would quote what was left. */
async function readReview(path: string): Promise<Review | undefined> {
  try {
    // A link would lead to a file of the machine that comments.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = await file.stat();
      if (!stat.isFile() || stat.size > MOST_BYTES) return undefined;
      return leftReviewSchema.parse(JSON.parse(await file.readFile('utf8')));
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

function escapeUrl(url: string): string {
  return escapeText(encodeURI(url)).replaceAll('\u2060', '').replaceAll('\\', '');
}
