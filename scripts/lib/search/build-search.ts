import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { currentReport } from '../../../src/workspace/report.ts';
import type { Folders } from '../build/folders.ts';
import { type BuiltPage, listRecords } from './list-records.ts';
import { writeIndex } from './write-index.ts';

/** Where the search's files lie on the site. */
export const SEARCH_FOLDER = 'pagefind';

/** Reads the built pages and makes what the search page searches in. */
export async function buildSearch({ next }: Pick<Folders, 'next'>, root: string): Promise<void> {
  const { model } = await currentReport(root);
  if (!model) throw new Error('No model to search in');
  const records = listRecords(model, readPages(next));
  await writeIndex(join(next, SEARCH_FOLDER), model.region.language, records);
}

/** All pages of a built site, one after the other: together they are more than the memory should hold. */
function* readPages(folder: string): Generator<BuiltPage> {
  for (const file of listPageFiles(folder)) {
    yield { path: pathOfFile(file), html: readFileSync(join(folder, file), 'utf8') };
  }
}

/** The path of every page of a built site, e.g. "/kommuner/". */
export function listPagePaths(folder: string): string[] {
  return listPageFiles(folder).map(pathOfFile);
}

function listPageFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}

function pathOfFile(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
}
