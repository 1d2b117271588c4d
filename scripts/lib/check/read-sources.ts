import { readdir, readFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { SourceTexts } from '../../../src/core/check/check-sources.ts';
import { splitPages } from '../../../src/core/parse/source-pages.ts';
import type { Workspace } from '../../../src/core/parse/workspace.ts';
import { Fault } from '../fault.ts';
import { readPdf } from './read-pdf.ts';

export interface SourceFiles {
  texts: SourceTexts;
  /** Documents that the folder has no file for. */
  absent: string[];
}

/** Reads the source documents of a folder: the file that a document names, else <id>.txt or <id>.pdf. */
export async function readSources(folder: string, workspace: Workspace): Promise<SourceFiles> {
  const names = await readdir(folder).catch(() => {
    throw new Fault(`Källmappen ${folder} går inte att läsa.`);
  });
  const texts = new Map<string, readonly string[]>();
  const absent: string[] = [];
  for (const [id, { data }] of workspace.documents) {
    const name =
      names.find((candidate) => candidate === data.file) ?? names.find((candidate) => isNamed(candidate, id));
    if (name === undefined) absent.push(id);
    else texts.set(id, await readPages(join(folder, name), data.page_lines));
  }
  return { texts, absent };
}

function isNamed(file: string, id: string): boolean {
  const { name, ext } = parse(file);
  return name === id && ['.txt', '.pdf'].includes(ext.toLowerCase());
}

async function readPages(path: string, pageLines: readonly number[] | undefined): Promise<string[]> {
  if (extname(path).toLowerCase() === '.pdf') return readPdf(await readFile(path));
  return splitPages(await readFile(path, 'utf8'), pageLines);
}
