import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { currentReport } from '../../../src/workspace/report.ts';
import type { Folders } from '../build/folders.ts';
import { type BuiltPage, listRecords } from './list-records.ts';
import { writeIndex } from './write-index.ts';

/** Reads the built pages and makes what the search page searches in. */
export async function buildSearch({ next }: Pick<Folders, 'next'>, root: string): Promise<void> {
  const { model } = await currentReport(root);
  if (!model) throw new Error('No model to search in');
  const records = listRecords(model, await readPages(next));
  await writeIndex(join(next, 'pagefind'), model.region.language, records);
}

/** All pages of a built site by path, e.g. "/kommuner/". */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    files.map(async (file) => ({
      path: `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''),
      html: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
