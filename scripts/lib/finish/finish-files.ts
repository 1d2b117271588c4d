// What a thread of the build does with the files of a site that is otherwise ready: each is read once.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../src/core/search/kinds.ts';
import { createLinkReader, type PageLinks } from '../check/page-links.ts';
import { createPartReader, type PagePart } from '../search/page-parts.ts';
import { packFile } from './pack-file.ts';
import { readHtml } from './read-html.ts';

/** Bytes, and SHA-256 in hexadecimal. */
export interface Sum {
  bytes: number;
  sha256: string;
}

/** Some files of a folder. */
export interface Task {
  folder: string;
  /** From the folder; how the search reads it when it is a page. */
  files: readonly { path: string; reading?: Reading }[];
  /** Whether text is to be packed beside itself. */
  isPacked: boolean;
}

export interface FinishedFile {
  path: string;
  /** Of the file and of what was packed beside it, by path. */
  sums: [path: string, sum: Sum][];
  /** Of a page: its links, and what the search finds in it when it was told how to read it. */
  page?: PageLinks & { parts: PagePart[] };
}

export default function finishFiles({ folder, files, isPacked }: Task): FinishedFile[] {
  return files.map(({ path, reading }) => {
    const bytes = readFileSync(join(folder, path));
    const packed = isPacked ? packFile(path, bytes) : [];
    for (const [name, content] of packed) writeFileSync(join(folder, name), content);
    const all: [string, Buffer][] = [[path, bytes], ...packed];
    const sums = all.map(([name, content]): [string, Sum] => [name, sumUp(content)]);
    return path.endsWith('.html')
      ? { path, sums, page: readPage(bytes.toString(), reading) }
      : { path, sums };
  });
}

function sumUp(bytes: Buffer): Sum {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readPage(html: string, reading: Reading | undefined): PageLinks & { parts: PagePart[] } {
  const links = createLinkReader();
  const parts = reading && createPartReader(reading);
  readHtml(html, parts ? [links, parts] : [links]);
  return { ...links.read(), parts: parts?.read() ?? [] };
}
