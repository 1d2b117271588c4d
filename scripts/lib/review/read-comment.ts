import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMENT_MARK, escapeText } from './render-comment.ts';

/** GitHub's limit is 65 536 characters. */
const MOST = 64_000;

/**
 * The comment that a review left, or nothing when it found no difference. Whoever changes the preview's workflow can
 * leave anything here: it is cut, and has neither raw HTML nor mentions.
 * @param url where the preview can be fetched.
 */
export async function readComment(folder: string, url: string): Promise<string | undefined> {
  const text = await readStart(join(folder, 'review.md'));
  const body = text
    .replace(COMMENT_MARK, '')
    .replace(/<!--|<(?=[a-z/!])/gi, '&lt;')
    .replace(/@(?=\w)/g, '@\u2060')
    .trim();
  if (body === '') return undefined;
  const link = url.startsWith('https://') ? `\n\n[Hämta förhandsvisningen](${escapeUrl(url)})` : '';
  return `${COMMENT_MARK}\n${body.slice(0, MOST - 1000)}${link}\n`;
}

async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4 * MOST), 0, 4 * MOST, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await file.close();
  }
}

function escapeUrl(url: string): string {
  return escapeText(encodeURI(url)).replaceAll('\u2060', '').replaceAll('\\', '');
}
