// What a thread of the build does with the files of a site, each as soon as it is made: it is read once.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../../src/core/search/kinds.ts';
import { releaseMemory } from '../build/release-memory.ts';
import { createLinkReader, type PageLinks } from '../check/page-links.ts';
import { keepSoon, keyOf, recall, writeKept } from '../kept/keep.ts';
import { linkSame } from '../link-same.ts';
import { createPartReader, type PagePart } from '../search/page-parts.ts';
import { isText, packText } from './pack-file.ts';
import { readHtml } from './read-html.ts';

// Those who make the pages come first: without them there is nothing to finish. On Linux this is the thread's alone.
const { PRIORITY_BELOW_NORMAL } = constants.priority;
if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL);

/** Bytes: to read one that is larger takes much memory. */
const LARGE = 4_000_000;

/** Bytes, and SHA-256 in hexadecimal. */
export interface Sum {
  bytes: number;
  sha256: string;
}

/** Some files of a folder. */
export interface Task {
  folder: string;
  /** From the folder; how the search reads it when it is a page. */
  files: readonly { path: string; reading?: Reading | undefined }[];
  /** Whether text is to be packed beside itself. */
  isPacked: boolean;
  /** The file of what earlier builds packed and read. */
  kept?: string | undefined;
  /** Where the last site is, or would be. */
  last?: string | undefined;
}

type Page = PageLinks & { parts: PagePart[] };

export interface FinishedFile {
  path: string;
  /** Of the file and of what was packed beside it, by path. */
  sums: [path: string, sum: Sum][];
  /** Of a page: its links, and what the search finds in it when it was told how to read it. */
  page?: Page;
}

export default function finishFiles({ files, ...how }: Task): FinishedFile[] {
  const all = files.map((file) => {
    const finished = finishFile(file, how);
    // A thread that never rests does not come to give back what a large file has taken.
    if ((finished.sums[0]?.[1].bytes ?? 0) > LARGE) releaseMemory(0);
    return finished;
  });
  // The thread may be ended when nothing is left to do.
  writeKept();
  return all;
}

function finishFile(
  { path, reading }: Task['files'][number],
  { folder, isPacked, kept, last }: Omit<Task, 'files'>,
): FinishedFile {
  const bytes = readFileSync(join(folder, path));
  const sum = sumUp(bytes);
  if (!isText(path)) return { path, sums: [[path, sum]] };
  const packed = isPacked ? packOnce(bytes, sum, kept) : [];
  const page = path.endsWith('.html') && readOnce(bytes, sum, reading, kept);
  for (const [ending, content] of packed) {
    const name = path + ending;
    if (!linkSame(last, folder, name, content)) writeFileSync(join(folder, name), content);
  }
  const packedSums = packed.map(([ending, content]): [string, Sum] => [path + ending, sumUp(content)]);
  return { path, sums: [[path, sum], ...packedSums], ...(page && { page }) };
}

type Packed = [ending: string, bytes: Uint8Array][];

/** A text packed as servers send it, wherever it lies. */
function packOnce(bytes: Buffer, { sha256 }: Sum, kept: string | undefined): Packed {
  const key = keyOf('packed', sha256);
  return recall<Packed>(kept, key) ?? keepSoon(kept, key, packText(bytes));
}

/** What is read of a page: the same whether it is packed, as what is published is, or not, as what a review builds. */
function readOnce(
  bytes: Buffer,
  { sha256 }: Sum,
  reading: Reading | undefined,
  kept: string | undefined,
): Page {
  const key = keyOf('page', reading ?? '', sha256);
  return recall<Page>(kept, key) ?? keepSoon(kept, key, readPage(bytes.toString(), reading));
}

function sumUp(bytes: Uint8Array): Sum {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readPage(html: string, reading: Reading | undefined): Page {
  const links = createLinkReader();
  const parts = reading && createPartReader(reading);
  readHtml(html, parts ? [links, parts] : [links]);
  return { ...links.read(), parts: parts?.read() ?? [] };
}
