import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderHeadersFile } from '../../../src/core/publish/headers.ts';

/** Puts the file that tells a host of static sites what to answer with into the site. */
export async function writeHeaders({ next }: { next: string }, base: string): Promise<void> {
  await writeFile(join(next, '_headers'), renderHeadersFile(base));
}
