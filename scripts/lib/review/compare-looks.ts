import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBase } from '../build/manifest.ts';
import { openSite } from './compare-files.ts';

/**
 * Addresses of the pages that both sites have and that load other styles or scripts, whatever they say: by what the
 * files hold, since each build names them anew.
 */
export async function compareLooks(before: string, after: string): Promise<string[]> {
  const [olds, nows] = await Promise.all([readLooks(before), readLooks(after)]);
  return [...nows]
    .flatMap(([path, look]) => (olds.has(path) && olds.get(path) !== look ? [path] : []))
    .sort();
}

/** By address, a short name of all that a page loads from the site's own folder of styles and scripts. */
async function readLooks(folder: string): Promise<Map<string, string>> {
  const base = readBase(folder);
  const sums = new Map<string, string>();
  const sumOf = async (file: string) => {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    return createHash('sha256').update(text).digest('hex');
  };
  const looks = new Map<string, string>();
  for (const [path, read] of await openSite(folder)) {
    const loaded: string[] = [];
    for (const [, address = ''] of read()
      .toString()
      .matchAll(/<(?:link|script)\b[^>]*? (?:href|src)="([^"]*)"/g)) {
      const file = address.startsWith(base) ? address.slice(base.length) : '';
      if (!file.startsWith('_astro/')) continue;
      const sum = sums.get(file) ?? (await sumOf(file));
      sums.set(file, sum);
      loaded.push(sum);
    }
    looks.set(path, loaded.join(' '));
  }
  return looks;
}
