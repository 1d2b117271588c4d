import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forAll } from './for-all.ts';

/** What servers send compressed; fonts, pictures, archives and the search's own files are compact as they are. */
const PACKED = /\.(?:html|css|js|json|jsonld|csv|svg|xml|rdf|ics|txt|md)$/;

/** Below this a header of the answer outweighs what is saved. */
const LEAST_BYTES = 512;

/** So many files at once: Node compresses four at a time, and no more of them should lie in memory than needed. */
const LANES = 8;

/**
 * Level 5 of 11 takes a thirtieth of the time of the highest, and gives a tenth more bytes; what gzip gains above
 * its usual 6 is one in a hundred.
 */
const ways = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': async (bytes: Buffer) => {
    const packed = await promisify(gzip)(bytes, { level: 6 });
    // The header names the system that it was made on; 255 is any.
    packed[9] = 255;
    return packed;
  },
};

/**
 * Puts a Brotli and a gzip file beside every file of text in a folder, for servers that send such.
 * @param except the name of a folder directly inside that is left out.
 */
export async function compressSite(folder: string, except?: string): Promise<void> {
  const left = except === undefined ? [] : [join(folder, except)];
  const isLeftOut = (parent: string) => left.some((path) => parent === path || parent.startsWith(path + sep));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && PACKED.test(entry.name) && !isLeftOut(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
  await forAll(files, LANES, compressFile);
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  for (const [ending, compress] of Object.entries(ways)) {
    const packed = await compress(bytes);
    if (packed.length < bytes.length) await writeFile(file + ending, packed);
  }
}
