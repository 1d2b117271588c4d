import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The addresses of all built pages, e.g. "/halsocentraler/kalarne/"; "/404.html" is one too. */
export async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      `/${relative(folder, join(folder, file)).split(sep).join('/')}`.replace(/index\.html$/, ''),
    )
    .sort();
}

/** One page of each kind: the awkward representatives for tests that need not see every page. */
export function pickKinds(pages: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const parts = page.split('/').filter((part) => part !== '');
    kinds.set(parts.length > 1 ? `${parts[0]}/*` : page, page);
  }
  return [...kinds.values()];
}
